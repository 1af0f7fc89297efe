import { noticeSchemas, noticeTypes } from '../domain/notice.ts';
import { asyncApi, schemaFileOf } from './asyncapi.ts';
import { configurationSchema, toJsonSchema } from './json-schema.ts';
import { openApi } from './openapi.ts';

const reference = 'docs/reference';

const noticeSchema = (type: keyof typeof noticeSchemas): object => {
  const { $schema, ...schema } = toJsonSchema(noticeSchemas[type]);
  return { $schema, $id: schemaFileOf(type), title: type, ...schema };
};

const documents = (): readonly (readonly [file: string, document: object])[] => [
  ['earshot.schema.json', configurationSchema()],
  [`${reference}/openapi.json`, openApi()],
  [`${reference}/asyncapi.json`, asyncApi()],
  ...noticeTypes.map((type) => [`${reference}/${schemaFileOf(type)}`, noticeSchema(type)] as const),
];

/** The folder in which nothing but generated files stands. */
export const generatedFolder = reference;

/** Every generated file, by its path in the repository, with the text that it should have. */
export const generatedFiles = (): ReadonlyMap<string, string> =>
  new Map(documents().map(([file, document]) => [file, `${JSON.stringify(document, null, 2)}\n`]));

import { providers } from '../providers/index.ts';
import { answerBodies } from './answer-bodies.ts';
import { withinDocument } from './json-schema.ts';
import { deskRoutes } from './desk-routes.ts';
import { intakeRoutes } from './intake-routes.ts';
import type { Answer, Route } from './route.ts';

const routes = [...intakeRoutes, ...deskRoutes];

type Json = Readonly<Record<string, unknown>>;

const parametersOf = ({ path, query = {} }: Route): readonly Json[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries(query).map(([name, schema]) => ({ name, in: 'query', schema: withinDocument(schema) })),
];

const contentOf = ({ media, body }: Answer): Json =>
  media === undefined
    ? {}
    : { content: { [media]: { schema: body ? { $ref: `#/components/schemas/${body}` } : { type: 'string' } } } };

const responseOf = (answer: Answer): Json => ({
  description: answer.when,
  ...(answer.headers && {
    headers: Object.fromEntries(
      Object.entries(answer.headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
    ),
  }),
  ...contentOf(answer),
});

const operationOf = (route: Route): Json => ({
  operationId: route.id,
  summary: route.summary,
  ...(route.deliveries && { description: ownStatuses() }),
  parameters: parametersOf(route),
  ...(route.takes && {
    requestBody: { content: { [route.takes]: { schema: route.form ? withinDocument(route.form) : {} } } },
  }),
  responses: Object.fromEntries(Object.entries(route.answers).map(([status, answer]) => [status, responseOf(answer)])),
});

/** Some providers read a status in a way of their own, and are answered another one. */
const ownStatuses = (): string => {
  const lines = Object.values(providers).flatMap(({ name, statuses = {} }) =>
    Object.entries(statuses).map(([situation, status]) => `${name} gets ${status} when ${situation}`),
  );
  return ['The signature is over the raw body and comes as the provider sends it.', ...lines].join('\n- ');
};

/** The routes as an OpenAPI 3.1 document: https://spec.openapis.org/oas/v3.1.1.html */
export const openApi = (): Json => ({
  openapi: '3.1.1',
  info: { title: 'Earshot', version: '1', description: 'Where providers deliver, and where people say "I have it".' },
  servers: [{ url: 'http://127.0.0.1:3000', description: 'npm start' }],
  paths: Object.fromEntries(
    [...new Set(routes.map(({ path }) => path))].map((path) => [
      path,
      Object.fromEntries(
        routes.filter((route) => route.path === path).map((route) => [route.method, operationOf(route)]),
      ),
    ]),
  ),
  components: {
    schemas: Object.fromEntries(Object.entries(answerBodies).map(([name, schema]) => [name, withinDocument(schema)])),
  },
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { generatedFiles, generatedFolder } from '../../lib/config/generated.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const files = generatedFiles();

interface Document {
  readonly properties: Record<string, Document>;
  readonly items: Document;
  readonly enum: readonly string[];
  readonly required: readonly string[];
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, unknown> }>>;
  readonly channels: Record<string, { readonly messages: Record<string, unknown> }>;
  readonly additionalProperties: boolean;
}
const document = (file: string) => JSON.parse(files.get(file) ?? 'null') as Document;

describe('the generated files', () => {
  it.each([...files.keys()])('%s is what the schemas say today; else run `npm run generate`', (file) => {
    expect(readFileSync(path.join(repository, file), 'utf8')).toBe(files.get(file));
  });

  it('are all that stands in their folder', () => {
    const there = readdirSync(path.join(repository, generatedFolder)).map((name) => `${generatedFolder}/${name}`);
    expect(there.filter((file) => !files.has(file))).toEqual([]);
  });

  it('lead nowhere that is not there', () => {
    for (const [file, text] of files) {
      for (const [, reference = ''] of text.matchAll(/"\$ref": "([^"]+)"/g)) {
        const [other, pointer = ''] = reference.split('#');
        const target = other ? path.posix.join(path.posix.dirname(file), other) : file;
        const found = pointer
          .split('/')
          .slice(1)
          .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], document(target));
        expect([file, reference, typeof found]).toEqual([file, reference, 'object']);
      }
    }
  });

  it('let an editor complete the configuration: providers, filters, and what may be left out', () => {
    const schema = document('earshot.schema.json');
    const source = schema.properties['sources']?.items;
    expect(source?.properties['provider']?.enum).toEqual(expect.arrayContaining(['twitter', 'typeform', 'postmark']));
    expect(schema.required).toEqual(['brands', 'sources', 'subscribers', 'policies']);
    expect(schema.properties['policies']?.items.required).toEqual(['id', 'tiers']);
    const filter = schema.properties['subscribers']?.items.properties['filter'];
    expect(Object.keys(filter?.properties ?? {})).toContain('severityRank');
    expect(filter?.additionalProperties).toBe(false);
  });

  it('tell every answer of every route', () => {
    const { paths } = document('docs/reference/openapi.json');
    expect(Object.keys(paths)).toEqual([
      '/in/{source}',
      '/in/{source}/{secret}',
      '/health',
      '/case/{token}',
      '/case/{token}/acknowledge',
      '/case/{token}/resolve',
      '/case/{token}/note',
      '/case/{token}/too-high',
      '/case/{token}/too-low',
      '/case/{token}/snooze',
    ]);
    expect(Object.keys(paths['/in/{source}'] ?? {}).toSorted()).toEqual(['get', 'head', 'options', 'post']);
    expect(Object.keys(paths['/in/{source}']?.['post']?.responses ?? {})).toEqual([
      '200',
      '202',
      '303',
      '401',
      '404',
      '413',
      '415',
      '429',
      '503',
    ]);
  });

  it('tell a subscriber which events may come on which topic', () => {
    const { channels } = document('docs/reference/asyncapi.json');
    expect(Object.keys(channels)).toEqual(['notices', 'letters', 'texts']);
    expect(Object.keys(channels['notices']?.messages ?? {})).toEqual(
      expect.arrayContaining([
        'earshot.interaction.received',
        'earshot.case.escalated',
        'earshot.delivery.quarantined',
      ]),
    );
  });
});

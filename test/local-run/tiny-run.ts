import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { runTemplate } from '../../infra/local/run-template.ts';
import type { Run } from '../../infra/local/run-template.ts';
import type { TemplateResource } from '../../infra/local/template.ts';

export interface TinyOptions {
  /** Function names (which are their logical ids too) to the source of `index.js`. */
  readonly functions?: Readonly<Record<string, string>>;
  readonly resources?: Readonly<Record<string, TemplateResource>>;
  readonly data?: string;
  readonly minuteMilliseconds?: number | false;
}

/** A function as a template has one. */
export const lambda = (properties: Readonly<Record<string, unknown>> = {}): TemplateResource => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Handler: 'index.handler', Code: {}, ...properties },
});

/** A route, its integration, and the API they belong to. */
export const route = (routeKey: string, functionId: string): Readonly<Record<string, TemplateResource>> => ({
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} },
  [`${functionId}Integration`]: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { PayloadFormatVersion: '2.0', IntegrationUri: { 'Fn::GetAtt': [functionId, 'Arn'] } },
  },
  [`${functionId}Route`]: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      RouteKey: routeKey,
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: `${functionId}Integration` }]] },
    },
  },
});

/** Runs a hand-made template, so that what the interpreter does shows without the pipeline in it. */
export const startTiny = async (options: TinyOptions): Promise<Run & { readonly lines: readonly string[] }> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-tiny-'));
  const secretsFile = path.join(folder, 'secrets.json');
  writeFileSync(secretsFile, '{"sources":{}}');
  const bundled = Object.entries(options.functions ?? {}).map(([name, source]) => {
    const directory = path.join(folder, name);
    mkdirSync(directory);
    writeFileSync(path.join(directory, 'index.js'), source);
    return [name, { name, directory }] as const;
  });
  const lines: string[] = [];
  const run = await runTemplate({
    synthesise: async () => ({
      template: { Resources: options.resources ?? {} },
      functions: Object.fromEntries(bundled),
    }),
    secretsFile,
    names: { sources: [], subscribers: [] },
    data: options.data,
    minuteMilliseconds: options.minuteMilliseconds ?? false,
    print: (line) => void lines.push(line),
  });
  return { ...run, lines };
};

import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');
const places = ['infra', 'functions', 'lib'] as const;

const sources = places.flatMap((place) =>
  readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(place, file)),
);

interface Import {
  readonly from: string;
  /** A path from the root, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

// A file of a package that its `exports` do not offer is imported by its path, and is that package all the same.
const packageOf = (specifier: string): string => {
  const name = specifier.replace(/^.*node_modules\//, '');
  return name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');
};

const importsOf = (file: string): Import[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gm)].map(
    ([, type, specifier = '']) => ({
      from: file,
      to: specifier.startsWith('.') && !specifier.includes('node_modules/') ? relative(root, resolve(root, dirname(file), specifier)) : packageOf(specifier),
      typeOnly: type !== undefined,
    }),
  );

const imports = sources.flatMap(importsOf);
const isPackage = ({ to }: Import): boolean => !places.some((place) => to.startsWith(`${place}/`));

/** Longest prefix first: who may import which files of ours. */
const allowed: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['lib/domain/', ['lib/domain/']],
  ['lib/providers/provider.ts', ['lib/domain/', 'lib/providers/browser.ts']],
  ['lib/providers/index.ts', ['lib/providers/']],
  ['lib/providers/', ['lib/providers/', 'lib/domain/', 'lib/forms/', 'lib/mail/']],
  ['lib/forms/', ['lib/forms/', 'lib/domain/', 'lib/providers/provider.ts', 'lib/providers/decode']],
  ['lib/mail/', ['lib/mail/', 'lib/domain/', 'lib/providers/provider.ts', 'lib/providers/decode']],
  ['lib/protocols/', ['lib/protocols/', 'lib/domain/', 'lib/pipeline/ports.ts', 'lib/pipeline/records.ts']],
  ['lib/pipeline/', ['lib/pipeline/', 'lib/domain/', 'lib/providers/provider.ts']],
  ['lib/adapters/', ['lib/adapters/', 'lib/domain/', 'lib/pipeline/ports.ts', 'lib/pipeline/records.ts', 'lib/protocols/protocol.ts']],
  ['lib/runtime/', ['lib/runtime/', 'lib/domain/', 'lib/pipeline/', 'lib/adapters/', 'lib/providers/provider.ts']],
  ['lib/config/', ['lib/config/', 'lib/domain/', 'lib/providers/', 'lib/protocols/', 'lib/pipeline/receive/receive.ts']],
  ['lib/cli/', ['lib/']],
  ['functions/', ['functions/', 'lib/']],
  ['infra/', ['infra/', 'lib/config/', 'lib/domain/', 'lib/providers/', 'lib/protocols/', 'lib/pipeline/ports.ts', 'lib/pipeline/records.ts']],
];

const mayImport = ({ from, to }: Import): boolean =>
  allowed.find(([prefix]) => from.startsWith(prefix))?.[1].some((prefix) => to.startsWith(prefix)) ?? false;

const show = (all: readonly Import[]): string[] => all.map(({ from, to }) => `${from} imports ${to}`);

describe('who may import whom', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('every import of ours follows the arrows', () => {
    expect(show(imports.filter((one) => !isPackage(one) && !mayImport(one)))).toEqual([]);
  });

  it('no provider imports another', () => {
    const folder = (file: string): string | undefined => /^lib\/providers\/([^/]+)\//.exec(file)?.[1];
    const across = imports.filter(({ from, to }) => folder(from) && folder(to) && folder(from) !== folder(to));
    expect(show(across)).toEqual([]);
  });

  it('no function imports another', () => {
    const folder = (file: string): string | undefined => /^functions\/([^/]+)\//.exec(file)?.[1];
    const across = imports.filter(({ from, to }) => folder(from) && folder(to) && folder(from) !== folder(to));
    expect(show(across)).toEqual([]);
  });

  it('only lib/adapters imports an AWS SDK', () => {
    const sdk = imports.filter(({ from, to }) => /^@(aws-sdk|smithy)\//.test(to) && !from.startsWith('infra/local/'));
    expect(show(sdk.filter(({ from }) => !from.startsWith('lib/adapters/')))).toEqual([]);
  });

  it('the domain imports zod and nothing else', () => {
    const outside = imports.filter((one) => one.from.startsWith('lib/domain/') && isPackage(one));
    expect([...new Set(outside.map(({ to }) => to))]).toEqual(['zod']);
  });

  it('middy, the environment and CDK stay in their places', () => {
    const middy = imports.filter(({ from, to }) => to === '@middy/core' && !/^(lib\/runtime|functions)\//.test(from));
    const cdk = imports.filter(({ from, to }) => /^(aws-cdk-lib|constructs|cdk-nag)$/.test(to) && !from.startsWith('infra/'));
    const environment = sources.filter(
      (file) => file.startsWith('lib/') && !/^lib\/(runtime|cli)\//.test(file) && readFileSync(join(root, file), 'utf8').includes('process.env'),
    );
    expect([...show(middy), ...show(cdk)]).toEqual([]);
    // The archive reads the SDKs' own variable for another endpoint, as every SDK client does.
    expect(environment).toEqual(['lib/adapters/s3-archive.ts']);
  });

  it('every package is one that package.json names', () => {
    const named = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
    const known = new Set([...Object.keys(named.dependencies ?? {}), ...Object.keys(named.devDependencies ?? {}), ...builtinModules]);
    const strangers = imports.filter((one) => isPackage(one) && !one.to.startsWith('node:') && !known.has(one.to));
    expect(show(strangers)).toEqual([]);
  });

  it('there are no circles', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) if (!typeOnly) edges.set(from, [...(edges.get(from) ?? []), to]);
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('the tools', () => {
  it('run on Node 24, whatever Node the machine has', () => {
    expect(process.versions.node.split('.')[0]).toBe('24');
  });
});

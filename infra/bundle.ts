import { type BuildOptions, buildSync } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { servedByNotifier } from '../lib/domain/subscription.ts';
import type { Configuration } from '../lib/domain/configuration.ts';
import { comesByQueue } from '../lib/providers/index.ts';

const repository = path.resolve(import.meta.dirname, '..');
const shim = path.join(import.meta.dirname, 'node-http.cjs');
const noEventStreams = path.join(import.meta.dirname, 'no-event-streams.cjs');
const credentials = path.join(repository, 'lib/adapters/function-credentials.ts');

/** The functions that an installation has, by the names of their folders in `functions/`. */
export type FunctionName = 'receive' | 'receive-mail' | 'follow' | 'tick' | 'desk' | 'notify';

/** Where each function's bundle lies. */
export type Bundles = Readonly<Partial<Record<FunctionName, string>>>;

/**
 * Which functions this configuration needs: `receive-mail` only where mail comes through the mailbox, `notify` only
 * where somebody is told by our own notifier.
 */
export const functionsOf = ({ sources, subscribers }: Configuration): FunctionName[] => [
  'receive',
  ...(sources.some(comesByQueue) ? (['receive-mail'] as const) : []),
  'follow',
  'tick',
  'desk',
  ...(subscribers.some(({ protocol }) => servedByNotifier(protocol)) ? (['notify'] as const) : []),
];

/** The folder of one function's bundle. Throws when there is none. */
export const bundleOf = (bundles: Bundles, name: FunctionName): string => {
  const directory = bundles[name];
  if (directory) return directory;
  const found = Object.keys(bundles).join(', ') || 'none';
  throw new Error(`Bundles: found ${found}, expected one of ${name}. Bundle what functionsOf(configuration) names.`);
};

/** How esbuild makes a bundle of ours. The benchmark bundles what it compares us with in the same way. */
export const bundleSettings = {
  absWorkingDir: repository,
  bundle: true,
  platform: 'node',
  target: 'node24',
  // CommonJS starts sooner than ESM, and the SDK's ES modules shake better than what `main` names.
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  alias: {
    'node:http': shim,
    http: shim,
    '@aws-sdk/credential-provider-node': credentials,
    '@smithy/core/event-streams': noEventStreams,
  },
  logLevel: 'warning',
} satisfies BuildOptions;

const functions = path.join(repository, 'functions');

const build = (names: readonly FunctionName[], sources: string, outdir: string) =>
  buildSync({
    ...bundleSettings,
    entryPoints: names.map((name) => ({ in: path.join(sources, name, 'index.ts'), out: `${name}/index` })),
    outdir,
  });

/** `google-forms` exports `googleForms`. */
const exportOf = (provider: string): string =>
  provider.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `receive` with the providers of this configuration: all of them would be half of what a cold start has to read. */
const buildReceive = ({ sources }: Configuration, outdir: string) => {
  const posting = sources.filter((source) => !comesByQueue(source));
  const names = [...new Set(posting.map(({ provider }) => provider))].toSorted();
  const imports = names.map((name) => `import { ${exportOf(name)} } from './lib/providers/${name}/index.ts';`);
  const registry = names.map((name) => `'${name}': ${exportOf(name)}`).join(', ');
  const contents = [
    "import { receiver } from './functions/receive/receiver.ts';",
    ...imports,
    `export const handler = receiver({ ${registry} });`,
  ].join('\n');
  buildSync({
    ...bundleSettings,
    stdin: { contents, resolveDir: repository, sourcefile: 'receive.ts', loader: 'ts' },
    outfile: path.join(outdir, 'receive/index.js'),
  });
};

/**
 * Bundles the functions, the SDK inside, each as `<outdir>/<name>/index.js` with the validated configuration beside it
 * as `configuration.json`; the handler is `index.handler`. The same sources always give the same bytes. `receive` holds
 * the providers that the configuration names, and no others.
 * `sources` is the folder with one folder per function. Throws esbuild's own error for what does not build.
 */
export const bundle = (
  names: readonly FunctionName[],
  configuration: Configuration,
  outdir: string,
  sources: string = functions,
): Bundles => {
  const ofConfiguration = sources === functions && names.includes('receive');
  build(names.filter((name) => !ofConfiguration || name !== 'receive'), sources, outdir);
  if (ofConfiguration) buildReceive(configuration, outdir);
  const directories = names.map((name) => [name, path.join(outdir, name)] as const);
  for (const [, directory] of directories) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, 'configuration.json'), JSON.stringify(configuration));
    // Without this the local run, below a package of ES modules, would take the bundle for one.
    writeFileSync(path.join(directory, 'package.json'), '{"type":"commonjs"}');
  }
  return Object.fromEntries(directories);
};

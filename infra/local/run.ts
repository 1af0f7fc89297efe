import path from 'node:path';

import { readConfiguration } from '../../lib/config/load.ts';
import { ensureSecrets } from '../../lib/config/secrets-file.ts';
import { bundleAside } from './bundle-thread.ts';
import { leaveRunFile } from './run-file.ts';
import { runTemplate } from './run-template.ts';
import type { Run, TemplateRunOptions } from './run-template.ts';

export type { Run } from './run-template.ts';

export interface RunOptions extends Omit<TemplateRunOptions, 'synthesise' | 'secretsFile' | 'names'> {
  /** Path of the configuration file. */
  readonly configuration: string;
  /** Path of the secrets file; written with random values when it is not there. */
  readonly secrets: string;
}

/**
 * The whole pipeline on this machine: the template that `cdk deploy` would ship, synthesised from the configuration and run.
 *
 * Throws `WrongConfiguration` for mistakes in either file, and what `runTemplate` throws.
 */
export const createRun = async ({ configuration: file, secrets, ...options }: RunOptions): Promise<Run> => {
  const configuration = readConfiguration(file, { stage: 'local' });
  ensureSecrets(secrets, configuration);
  const run = await runTemplate({
    ...options,
    secretsFile: path.resolve(secrets),
    names: {
      sources: configuration.sources.map(({ id, provider }) => ({ id, provider })),
      subscribers: configuration.subscribers.map(({ id }) => id),
    },
    synthesise: async (folder) => {
      // The CDK takes half a second to load, as long as the bundler takes.
      const loading = import('../synthesise.ts');
      const bundles = await bundleAside(configuration, path.resolve(folder, 'bundles'));
      const { synthesise } = await loading;
      return synthesise(configuration, { stage: 'local', bundles, outdir: path.resolve(folder, 'cdk.out') });
    },
  });
  return options.data === undefined ? run : leaveRunFile(options.data, run);
};

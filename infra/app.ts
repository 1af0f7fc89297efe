import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

import { readConfiguration } from '../lib/config/load.ts';
import { WrongConfiguration } from '../lib/config/mistake.ts';
import { bundle, functionsOf } from './bundle.ts';
import { EarshotStack } from './synthesise.ts';

/** What `npx cdk synth` and `npx cdk deploy` run: one stack, of stage `main` unless `-c stage=…` says so. */
const synth = (bundles: string): void => {
  const app = new App();
  const stage = String(app.node.tryGetContext('stage') ?? 'main');
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(stage) || stage === 'local') {
    throw new Error(
      `Stage ${JSON.stringify(stage)}: expected lower-case letters, digits and dashes, ` +
        'and not "local", which is for npm start.',
    );
  }
  const configuration = readConfiguration(process.env.EARSHOT_CONFIG ?? 'earshot.config.json', { stage: 'deployed' });
  new EarshotStack(app, { configuration, stage, bundles: bundle(functionsOf(configuration), configuration, bundles) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  // What is not in order stops it here; the report says what, and where.
  app.synth();
};

const bundles = mkdtempSync(path.join(tmpdir(), 'earshot-bundles-'));
try {
  synth(bundles);
} catch (error) {
  if (!(error instanceof WrongConfiguration)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  rmSync(bundles, { recursive: true });
}

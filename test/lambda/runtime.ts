import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { openRuntimeApi, type Failure } from './runtime-api.ts';

const client = path.join(import.meta.dirname, '../../node_modules/aws-lambda-ric/index.mjs');
const shim = path.join(import.meta.dirname, 'native-client.cjs');

/** Why the bundles cannot be run under Lambda's own runtime here, or nothing when they can. */
export const whyNoRuntime = (): string | undefined =>
  existsSync(client) ? undefined : 'aws-lambda-ric is not installed: npm ci';

/** A bundle that runs in Lambda's own runtime loop, in a process of its own. */
export interface RunningFunction {
  /** What the handler answers, through JSON both ways; throws with the runtime's own words when it failed. */
  readonly invoke: (event: object) => Promise<unknown>;
  /** What the runtime reported when the function could not even start. */
  readonly initFailure: Promise<Failure>;
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

/** Starts a bundle under aws-lambda-ric, with this environment and nothing else. */
export const startFunction = async (
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningFunction> => {
  const api = await openRuntimeApi();
  const env = {
    ...environment,
    AWS_LAMBDA_RUNTIME_API: api.address,
    _HANDLER: 'index.handler',
    LAMBDA_TASK_ROOT: path.resolve(folder),
  };
  const child = spawn(process.execPath, ['--require', shim, client, 'index.handler'], { env, cwd: folder });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const died = ended.then(() => {
    throw new Error(`The runtime ended: ${log}`);
  });
  died.catch(() => undefined); // After `close` nobody waits for it any more.
  return {
    invoke: (event) => Promise.race([api.invoke(event), died]),
    initFailure: api.initFailure,
    log: () => log,
    close: async () => {
      child.kill('SIGKILL');
      await ended;
      await api.close();
    },
  };
};

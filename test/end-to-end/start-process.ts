import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { until } from '../local-run/start-run.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** A port that was free a moment ago, for a process that must have the same one after every restart. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** `npm start` as a process of its own. */
export interface StartProcess {
  /** Resolves when it can take a webhook; throws with what it said when it ended before, or after 30 s. */
  readonly listening: () => Promise<void>;
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => void;
  /** Its exit code; `null` when it was killed. */
  readonly ended: Promise<number | null>;
  /** Everything that it said so far. */
  readonly said: () => string;
}

/** Starts the pipeline as a user does, with these variables beside the ones of this process. */
export const startProcess = (variables: Readonly<Record<string, string>>): StartProcess => {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, ['infra/local/start.ts'], { cwd: repository, env });
  let said = '';
  let over = false;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => {
      over = true;
      resolve(code);
    }),
  );
  const isListening = (): boolean => {
    if (over) throw new Error(`It ended before it could take a webhook: ${said}`);
    return /^earshot listening on /m.test(said);
  };
  return {
    listening: async () => void (await until('the start', isListening, 30)),
    kill: (signal) => void child.kill(signal),
    ended,
    said: () => said,
  };
};

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

import { jsonIn } from '../domain/json-in.ts';

/** Where a local run can be found: what it leaves in its data folder while it runs. Holds no secret. */
export const RunFile = z.object({
  /** `http://127.0.0.1:<port>`: the webhooks, and the desk page. */
  url: z.string(),
  /** Its process. */
  pid: z.number(),
  region: z.string(),
  /** The outputs of a deployed stack, of this run. */
  outputs: z.object({ LedgerTable: z.string(), ArchiveBucket: z.string(), SecretsId: z.string() }),
  /** The topic on which SES would tell of a mail. Absent: there is no mailbox. */
  mailbox: z.optional(z.object({ topic: z.string() })),
  /** The URLs of its queues. */
  queues: z.array(z.string()),
  /** The embedded stores, each on a loopback port. */
  endpoints: z.object({
    dynamodb: z.string(), s3: z.string(), sqs: z.string(), sns: z.string(), secretsmanager: z.string(),
  }),
});
export type RunFile = z.infer<typeof RunFile>;

/** Its place in the data folder. */
export const runFileIn = (folder: string): string => path.join(folder, 'run.json');

/** Leaves it in the data folder, whole or not at all. */
export const writeRunFile = (folder: string, run: RunFile): void => {
  const file = runFileIn(folder);
  writeFileSync(`${file}.new`, `${JSON.stringify(run, null, 2)}\n`);
  renameSync(`${file}.new`, file);
};

/** What the run of this folder left; `undefined` when none is there. Throws when the file is another release's. */
export const readRunFile = (folder: string): RunFile | undefined => {
  const file = runFileIn(folder);
  if (!existsSync(file)) return undefined;
  const run = RunFile.safeParse(jsonIn(readFileSync(file, 'utf8')));
  if (run.success) return run.data;
  throw new Error(`${file} is not what this release's local run writes: stop the run and start it again.`);
};

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readRunFile, type RunFile } from '../../lib/config/run-file.ts';
import { startRun, until } from '../local-run/start-run.ts';
import { call, lines } from './call.ts';
import type { Called } from './call.ts';

interface OwnSource {
  readonly id: string;
  readonly provider: string;
  readonly brand: string;
  readonly expectEvery?: string;
  readonly account?: { readonly id: string };
}

export const configuration = {
  brands: [{ id: 'bluewater', name: 'Bluewater Resorts' }],
  sources: [
    { id: 'contact', provider: 'typeform', brand: 'bluewater', expectEvery: 'PT6H' },
    { id: 'help', provider: 'postmark', brand: 'bluewater' },
  ] as readonly OwnSource[],
  subscribers: [{ id: 'front-desk', protocol: 'email', endpoint: 'desk@bluewater.example' }],
  policies: [
    {
      id: 'default',
      opensAt: 'medium',
      tiers: [{ notify: ['front-desk'], wait: 'PT5M' }],
      repeatLastTier: 'PT30M',
      acknowledgementExpires: 'PT4H',
    },
  ],
};

interface Happening {
  readonly at?: string;
  readonly what: string;
  readonly words: string;
  readonly event?: string;
  readonly to?: readonly string[];
}
export interface Explained {
  readonly id: string;
  readonly type: string;
  readonly timeline: readonly Happening[];
}

/** What a timeline says of one kind of happening. */
export const words = ({ timeline }: Explained, what: string): string =>
  timeline
    .filter((one) => one.what === what)
    .map((one) => one.words)
    .join('\n');

/** A run of its own, in a folder that goes with it, and the command line beside it. */
export const openRun = async (all: unknown = configuration) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-cli-'));
  const config = path.join(folder, 'config.json');
  writeFileSync(config, JSON.stringify(all));
  const data = path.join(folder, 'data');
  const run = await startRun({ configuration: all, data, secrets: path.join(folder, 'secrets.json') });
  const env = { EARSHOT_DATA: data, EARSHOT_CONFIG: config };
  const earshot = (...args: string[]): Promise<Called> => call(args, { env });
  const notices = () => run.entries().flatMap((entry) => (entry.kind === 'notice' ? [entry] : []));
  return {
    env,
    url: run.url,
    secrets: run.secrets,
    template: run.template,
    earshot,
    notices,
    entries: () => run.entries(),
    /** The notice of a type, once the run has told it. */
    noticeOf: (type: string) => until(type, () => notices().find((notice) => notice.type === type)),
    sent: async (...args: string[]): Promise<Record<string, unknown>> =>
      lines(await earshot('send', ...args, '--json'))[0] ?? {},
    explained: async (id: string): Promise<Explained> =>
      lines<Explained>(await earshot('explain', id, '--json'))[0] as Explained,
    /** What the outputs of a stack would say. */
    deployed: () => {
      const left = readRunFile(data);
      const { LedgerTable: table = '', ArchiveBucket: bucket = '' } = left?.outputs ?? {};
      return { table, bucket, dynamodb: left?.endpoints.dynamodb ?? '', s3: left?.endpoints.s3 ?? '' };
    },
    /** What the run left for the command line. */
    left: (): RunFile => {
      const left = readRunFile(data);
      if (left === undefined) throw new Error('The run left nothing.');
      return left;
    },
    /** A file for this test, by its path. */
    write: (name: string, value: unknown): string => {
      const file = path.join(folder, name);
      writeFileSync(file, JSON.stringify(value));
      return file;
    },
    close: async (): Promise<void> => {
      await run.close();
      rmSync(folder, { recursive: true });
    },
  };
};
export type OwnRun = Awaited<ReturnType<typeof openRun>>;

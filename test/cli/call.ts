import { spawn } from 'node:child_process';
import path from 'node:path';

import { exitOf, reasonOf } from '../../lib/cli/faults.ts';
import { parse } from '../../lib/cli/parse.ts';
import { jsonLine, shown } from '../../lib/cli/terminal.ts';

export const repository = path.resolve(import.meta.dirname, '../..');
export const launcher = path.join(repository, 'lib/cli/earshot.mjs');

/** How a command ended, and what it said. */
export interface Called {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export interface CallOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** The command line as a process of its own, in the repository's folder, begun. */
export const begin = (args: readonly string[], { env = {}, node = [] }: CallOptions = {}) => {
  const all = { ...process.env, ...env };
  const child = spawn(process.execPath, [...node, launcher, ...args], { cwd: repository, env: all });
  const seen = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (seen.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (seen.error += chunk.toString()));
  const ended = new Promise<Called>((resolve) => child.once('close', (code) => resolve({ code, ...seen })));
  return { seen, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
};

/** The command line as a process of its own, ended. */
export const call = (args: readonly string[], options: CallOptions = {}): Promise<Called> => begin(args, options).ended;

/** The command line within this process, which is sooner there; the environment is this process's. */
export const callHere = async (...args: readonly string[]): Promise<Called> => {
  const [out, error]: string[][] = [[], []];
  const said = (code: number): Called => ({ code, out: out?.join('') ?? '', error: error?.join('') ?? '' });
  try {
    const { verb, words, flags } = parse(args);
    const say = (record: object, inWords: string): void =>
      void out?.push(`${flags.json ? jsonLine(record) : shown(inWords)}\n`);
    const run = await verb.load();
    return said((await run({ words, flags, say, warn: (line) => void error?.push(`${shown(line)}\n`) })) ?? 0);
  } catch (thrown) {
    error?.push(`earshot: ${shown(reasonOf(thrown))}\n`);
    return said(exitOf(thrown));
  }
};

/** What a command with `--json` said, line by line. */
export const lines = <Line = Record<string, unknown>>({ out }: Called): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

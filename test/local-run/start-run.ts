import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createRun } from '../../infra/local/run.ts';
import type { Run, RunOptions } from '../../infra/local/run.ts';

/** The secrets file of a run, as it was drawn. */
export interface DrawnSecrets {
  readonly sources: Readonly<Record<string, readonly string[]>>;
  readonly subscribers: Readonly<Record<string, readonly string[]>>;
  readonly links: readonly string[];
}

export interface StartedRun extends Run {
  readonly secrets: DrawnSecrets;
  /** Every line that the terminal would have shown so far. */
  readonly lines: readonly string[];
}

export interface StartOptions extends Partial<Omit<RunOptions, 'configuration'>> {
  /** The configuration itself; the repository's own when absent. */
  readonly configuration?: unknown;
}

/** Waits until the question has an answer that is true, and gives it. Throws after `seconds` with what was waited for. */
export const until = async <Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  seconds = 10,
): Promise<NonNullable<Answer>> => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited ${seconds} s for ${what}.`);
};

/**
 * Starts the whole pipeline for a test: on a free port, in memory, with a clock that stands still until `tick` is called
 * (give `minuteMilliseconds` to let it run). `close` removes what it wrote, except a `data` folder that the test gave.
 */
export const startRun = async ({ configuration, ...options }: StartOptions = {}): Promise<StartedRun> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-test-'));
  const own = path.join(folder, 'earshot.config.json');
  if (configuration !== undefined) writeFileSync(own, JSON.stringify(configuration));
  const file = configuration === undefined ? path.resolve(import.meta.dirname, '../../earshot.config.json') : own;
  const secrets = options.secrets ?? path.join(folder, 'earshot.secrets.json');
  const lines: string[] = [];
  const print = (line: string): void => void lines.push(line);
  const run = await createRun({ minuteMilliseconds: false, print, ...options, configuration: file, secrets });
  const close = async (): Promise<void> => {
    await run.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...run, close, lines, secrets: JSON.parse(readFileSync(secrets, 'utf8')) as DrawnSecrets };
};

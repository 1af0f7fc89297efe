import { existsSync } from 'node:fs';

import type { TriageSettings } from '../domain/triage/settings.ts';
import { judgeWords } from '../domain/triage.ts';
import { exits } from './command.ts';
import type { Run } from './command.ts';
import { linesOf } from './lines.ts';
import { configuration, configurationFile } from './settings.ts';
import { jsonLine } from './terminal.ts';

interface Asked {
  readonly id: string | number;
  readonly text: string;
  readonly lang?: string;
}

const isAsked = (value: unknown): value is Asked => {
  if (value === null || typeof value !== 'object') return false;
  const { id, text, lang } = value as { readonly [key in keyof Asked]?: unknown };
  const named = typeof id === 'string' || typeof id === 'number';
  return named && typeof text === 'string' && (lang === undefined || lang === null || typeof lang === 'string');
};

/** What a line asks; `undefined` when it asks nothing that can be read. */
const askedIn = (line: string): Asked | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return isAsked(value) ? value : undefined;
  } catch {
    // Told by its number, without its words, which may be a customer's.
    return undefined;
  }
};

const settingsOf = (): TriageSettings | undefined =>
  existsSync(configurationFile()) ? configuration().triage : undefined;

/** Judges texts, one a line, as they come. A line that cannot be read is told by its number; then it fails at the end. */
export const triage: Run = async ({ say, warn }) => {
  const settings = settingsOf();
  let place = 0;
  let failed = false;
  for await (const line of linesOf(process.stdin)) {
    place += 1;
    if (line.trim() === '') continue;
    const asked = askedIn(line);
    if (asked === undefined) {
      failed = true;
      warn(`Line ${place}: got no JSON object with id and text, expected {"id":"…","text":"…"}, and "lang" if known.`);
      continue;
    }
    const { id, text, lang } = asked;
    const { unhappy, urgent, severity, reasons } = judgeWords({ text, lang: lang ?? undefined }, undefined, settings);
    const record = { id, unhappy, urgent, severity, reasons };
    say(record, jsonLine(record));
  }
  return failed ? exits.failed : exits.done;
};

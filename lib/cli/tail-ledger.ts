import { setTimeout as pause } from 'node:timers/promises';

import { keys } from '../pipeline/keys.ts';
import type { Ledger } from '../pipeline/ports.ts';
import { type CaseRecord, isA, type Key } from '../pipeline/records.ts';
import { openCases } from './cases.ts';
import type { Command } from './command.ts';
import { explainCase } from './explain-case.ts';
import { type Happening, ordered } from './timeline.ts';
import { moment } from './terminal.ts';

/** How often it looks. Every look reads each open case once. */
const everyMilliseconds = 2000;

// So many of those that were there before, as the local run's tail shows.
const before = 10;

/** What is still to come has not happened. */
const isPast = ({ what }: Happening): boolean => what !== 'clock' && what !== 'to tell';

/** Of some happenings the words change later; these do not. */
const nameOf = (one: string, { at, what, event, interaction }: Happening): string =>
  JSON.stringify([one, at, what, event, interaction]);

interface Told extends Happening {
  readonly case: string;
}

/** What the cases that are open, or were when it looked before, have come to since then. */
const looks = (ledger: Ledger): (() => Promise<Told[]>) => {
  const versions = new Map<string, number>();
  const told = new Set<string>();

  const news = async ({ case: one }: CaseRecord): Promise<Told[]> => {
    const happened = (await explainCase(ledger, one)).filter(isPast);
    const fresh = happened.filter((happening) => !told.has(nameOf(one.id, happening)));
    for (const happening of fresh) told.add(nameOf(one.id, happening));
    // The first line says what happened; customers' words stand below it, and are asked for by `explain`.
    return fresh.map((happening) => ({ ...happening, words: happening.words.split('\n')[0] ?? '', case: one.id }));
  };

  return async () => {
    const { due } = await openCases(ledger);
    const wanted = new Map<string, Key>(due.map((key) => [key.pk, key]));
    // One that is over stands in the index no more, and has come to its end.
    for (const id of versions.keys()) wanted.set(keys.case(id).pk, keys.case(id));
    const records = (await ledger.getAll([...wanted.values()])).filter(isA('case'));
    const changed = records.filter((record) => versions.get(record.case.id) !== record.version);
    for (const { case: one, version } of changed) {
      if (one.state === 'resolved') versions.delete(one.id);
      else versions.set(one.id, version);
    }
    return (await Promise.all(changed.map(news))).flat();
  };
};

/**
 * Tells what becomes of cases, by reading those that are open again and again, until it is interrupted: there is nothing
 * in a deployed stack that could say what comes in and leads to no case.
 */
export const tailLedger = async (ledger: Ledger, { say, warn }: Pick<Command, 'say' | 'warn'>): Promise<never> => {
  const look = looks(ledger);
  warn('Of a deployed pipeline tail tells what becomes of cases; what leads to none is not seen.');
  for (let first = true; ; first = false) {
    const happened = ordered(await look());
    for (const one of first ? happened.slice(-before) : happened) {
      say(one, `${one.at === undefined ? '' : moment(one.at)}  case  ${String(one['case'])}  ${one.what}  ${one.words}`);
    }
    await pause(everyMilliseconds);
  }
};

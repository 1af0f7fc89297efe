import { userInfo } from 'node:os';

import type { Opinion } from '../domain/feedback.ts';
import { act } from '../pipeline/act.ts';
import { opinionsOf } from '../pipeline/feedback-record.ts';
import { isId } from '../pipeline/keys.ts';
import { Misuse, type Run } from './command.ts';
import { openPlace } from './place.ts';
import { moment, table } from './terminal.ts';

const isVerdict = (word: string): word is Opinion['verdict'] => word === 'too-high' || word === 'too-low';

// Far more than anybody reads; those before are in the cases.
const mostListed = 1000;

/** What people said of severities, newest first, for whoever tunes `triage`; no words of any customer. */
const list: Run = async ({ flags, say, warn }) => {
  const { ledger, configuration } = await openPlace(flags);
  const ofBrands = (await configuration()).brands.map(({ id }) => opinionsOf(ledger, id, mostListed));
  const found = (await Promise.all(ofBrands)).flat().toSorted((one, other) => other.at.localeCompare(one.at));
  const rows = table(found.map(({ at, verdict, severity, reasons, case: id }) =>
    [moment(at), id, severity, verdict.replace('-', ' '), reasons.join('; ')]));
  for (const [place, { at, by, verdict, severity, reasons, case: id }] of found.entries()) {
    say({ case: id, severity, verdict, reasons, at, by }, rows[place] ?? '');
  }
  if (found.length === 0) warn('Nobody has said anything yet.');
  return undefined;
};

/** Keeps an opinion of a case's severity, or lists them. Fails when there is no such case. */
export const feedback: Run = async (command) => {
  const { words: [word = '', verdict = ''], flags, say } = command;
  if (flags.list && word !== '') throw new Misuse('Got --list and a case, expected one of them.');
  if (flags.list) return list(command);
  const id = word.toUpperCase();
  if (!isId(id)) throw new Misuse('Got something that is no id, expected the 26 letters and digits of a case.');
  if (!isVerdict(verdict)) throw new Misuse('Got another word after the case, expected too-high or too-low.');
  const { ledger, configuration } = await openPlace(flags);
  const who = { by: { name: flags.by ?? userInfo().username }, now: new Date() };
  const ports = { ledger, configuration: await configuration() };
  const outcome = await act(ports, id, { verb: 'feedback', verdict, note: flags.note }, who);
  if (outcome === undefined) throw new Error('The ledger knows no such case, or its time is over.');
  const { severity } = outcome.case;
  const known = outcome.reason === 'nothing to add' ? ' It was known already.' : '';
  const words = `Kept: ${severity} is ${verdict.replace('-', ' ')} for case ${id}.${known}`;
  say({ case: id, severity, verdict, kept: outcome.reason }, words);
  return undefined;
};

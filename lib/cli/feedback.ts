import { userInfo } from 'node:os';

import type { Opinion } from '../domain/feedback.ts';
import { act } from '../pipeline/act.ts';
import { isId } from '../pipeline/keys.ts';
import { Misuse, type Run } from './command.ts';
import { openPlace } from './place.ts';
import { configuration } from './settings.ts';

const isVerdict = (word: string): word is Opinion['verdict'] => word === 'too-high' || word === 'too-low';

/** Keeps an opinion of a case's severity. Fails when there is no such case. */
export const feedback: Run = async ({ words: [word = '', verdict = ''], flags, say }) => {
  const id = word.toUpperCase();
  if (!isId(id)) throw new Misuse('Got something that is no id, expected the 26 letters and digits of a case.');
  if (!isVerdict(verdict)) throw new Misuse('Got another word after the case, expected too-high or too-low.');
  const { ledger } = await openPlace(flags);
  const who = { by: { name: flags.by ?? userInfo().username }, now: new Date() };
  const ports = { ledger, configuration: configuration() };
  const outcome = await act(ports, id, { verb: 'feedback', verdict, note: flags.note }, who);
  if (outcome === undefined) throw new Error('The ledger knows no such case, or its time is over.');
  const { severity } = outcome.case;
  const known = outcome.reason === 'nothing to add' ? ' It was known already.' : '';
  const words = `Kept: ${severity} is ${verdict.replace('-', ' ')} for case ${id}.${known}`;
  say({ case: id, severity, verdict, kept: outcome.reason }, words);
  return undefined;
};

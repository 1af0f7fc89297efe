import { setTimeout as wait } from 'node:timers/promises';

import type { Configuration } from '../../domain/configuration.ts';
import { editionOf } from '../../domain/editing.ts';
import { isWorthAsking, type SecondOpinion } from '../../domain/triage/second-opinion.ts';
import type { Judgement } from '../../domain/triage.ts';
import { keys } from '../keys.ts';
import { type AskSecond, type Clock, type Ledger, type Log, nameOf } from '../ports.ts';
import type { Heard } from './judge.ts';

// Whoever is told of a case would rather be told now.
const patienceMs = 1500;
// Who does not answer one does not answer the next either, and a thousand may be waiting.
const restMs = 10_000;
const attempts = 5;

class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

const inTime = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
  const over = new AbortController();
  const slow = wait(patienceMs, undefined, { signal: over.signal }).then(() => {
    throw new TooSlow();
  });
  try {
    return await Promise.race([answer, slow]);
  } finally {
    over.abort();
  }
};

/**
 * Asks without ever holding anything up for long: who does not answer within 1.5 s, or fails, has no opinion, and is left
 * alone for ten seconds. Each failure is a line of the log, by the name of the error alone.
 */
export const patientReader = (ask: AskSecond, { clock, log }: { readonly clock: Clock; readonly log: Log }): AskSecond => {
  let restsUntil = 0;
  return async (words) => {
    if (clock().getTime() < restsUntil) return undefined;
    try {
      return await inTime(ask(words));
    } catch (error) {
      restsUntil = clock().getTime() + restMs;
      log('warn', 'no second opinion', { error: nameOf(error) });
      return undefined;
    }
  };
};

export interface SecondPorts {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
  readonly askSecond?: AskSecond;
}

// Answers to the fields of a form are left out: most of them are numbers, names and addresses.
const wordsOf = ({ subject = '', text }: Heard['interaction']): string => `${subject}\n${text}`.trim();

/**
 * What somebody else makes of an interaction, where that could matter: as it was kept, else asked for now, once, and kept
 * with the interaction before anything is judged by it. Whether it is asked depends on the words alone, so that any order
 * of work ends in the same. `undefined`: nobody is asked, or has no opinion.
 */
export const secondOpinion = async (ports: SecondPorts, heard: Heard, first: Judgement): Promise<SecondOpinion | undefined> => {
  const { ledger, configuration, askSecond } = ports;
  const { interaction, second } = heard;
  const asks = interaction.automatic === undefined && isWorthAsking(first, configuration.triage?.levels);
  if (second !== undefined || askSecond === undefined || !asks || wordsOf(interaction) === '') return second;

  let opinion: SecondOpinion | undefined;
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ledger.get(keys.interaction(interaction.id));
    // Words that were taken back meanwhile, or changed, go nowhere.
    if (before?.type !== 'interaction' || before.interaction === undefined) return undefined;
    if (editionOf(before.interaction) !== editionOf(interaction)) return undefined;
    if (before.second !== undefined) return before.second;
    opinion ??= await askSecond({ text: wordsOf(before.interaction), lang: interaction.lang });
    if (opinion === undefined || (await ledger.commit([{ before, after: { ...before, second: opinion } }]))) return opinion;
  }
  return undefined;
};

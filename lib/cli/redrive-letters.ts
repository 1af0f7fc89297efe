import type { HeldMessage, Queues } from '../adapters/sqs-queues.ts';
import { keys } from '../pipeline/keys.ts';
import type { Ledger } from '../pipeline/ports.ts';
import { reasonOf } from './faults.ts';
import { type Letter, letterIn } from './letter.ts';
import type { Way } from './redrive-ways.ts';

/** What became of a dead letter, or would. */
export type Outcome =
  | { readonly outcome: 'handed on' | 'would be handed on' }
  /** Words in it were taken back since it was sent, so it goes nowhere. */
  | { readonly outcome: 'thrown away' | 'would be thrown away' }
  | { readonly outcome: 'left'; readonly because: string };

export interface Redrive {
  readonly queues: Queues;
  readonly ledger: Ledger;
  readonly url: string;
  readonly way: Way;
  readonly dry: boolean;
  readonly tell: (letter: Letter, outcome: Outcome) => void;
}

// Longer than ten of the slowest endpoints take. Whoever is killed meanwhile gives them back by it.
const holdSeconds = 300;

const isTakenBack = async ({ ledger }: Redrive, { interactions }: Letter): Promise<boolean> => {
  const records = await ledger.getAll([...new Set(interactions)].map(keys.interaction));
  return records.some((record) => record.type === 'interaction' && record.redactedAt !== undefined);
};

/** Hands it on, and only then removes it: who is killed in between hands it on twice, and never loses it. */
const drive = async (redrive: Redrive, letter: Letter): Promise<Outcome> => {
  const { queues, url, way, dry } = redrive;
  const isGone = await isTakenBack(redrive, letter);
  if (dry) return { outcome: isGone ? 'would be thrown away' : 'would be handed on' };
  try {
    if (!isGone) await way.handOn(letter);
  } catch (error) {
    return { outcome: 'left', because: reasonOf(error) };
  }
  await queues.remove(url, letter.message);
  return { outcome: isGone ? 'thrown away' : 'handed on' };
};

const isHeld = ({ outcome }: Outcome): boolean => outcome === 'left' || outcome.startsWith('would');

/** Answers those that are still there. */
const driveSome = async (redrive: Redrive, messages: readonly HeldMessage[]): Promise<HeldMessage[]> => {
  const letters = messages.map(letterIn);
  const outcomes = await Promise.all(letters.map((letter) => drive(redrive, letter)));
  return letters.flatMap((letter, place) => {
    const outcome = outcomes[place];
    if (outcome === undefined) return [];
    redrive.tell(letter, outcome);
    return isHeld(outcome) ? [letter.message] : [];
  });
};

/**
 * Takes every letter of a queue in its turn, each once. Ends when there are no more, or when none of ten went: then
 * whoever they are for is still not there. What stays can be had again a second later.
 */
export const redriveLetters = async (redrive: Redrive): Promise<void> => {
  const { queues, url, dry } = redrive;
  const seen = new Set<string>();
  const held: HeldMessage[] = [];
  try {
    for (;;) {
      const taken = await queues.take(url, holdSeconds);
      const fresh = taken.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      if (fresh.length === 0) return;
      const left = await driveSome(redrive, fresh);
      held.push(...left);
      if (!dry && left.length === fresh.length) return;
    }
  } finally {
    for (const message of held) await queues.giveBack(url, message);
  }
};

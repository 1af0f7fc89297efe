import type { AboutQueue } from '../adapters/sqs-queues.ts';
import type { Configuration } from '../domain/configuration.ts';
import { deadLettersTag } from '../domain/dead-letters.ts';
import { type Flags, Misuse } from './command.ts';
import type { Place } from './place.ts';
import { intoQueue, type Way, wayTo } from './redrive-ways.ts';

/** The dead letters of one subscriber, or of the mailbox. */
export interface DeadLetters {
  /** Whose: a subscriber's id, or `unread-mails`. */
  readonly name: string;
  readonly url: string;
  readonly waiting: number;
  /** The queue that gives up into it; absent where only SNS does. */
  readonly from?: string;
}

const nameOf = ({ tags }: AboutQueue, named: string | undefined): string | undefined => tags[deadLettersTag] ?? named;

/** Every queue with dead letters. Who names one by `--queue` says whose it is, where it has no tag. */
export const deadLettersOf = async (
  { outbound }: Place,
  words: readonly string[],
  { queue, into }: Flags,
): Promise<DeadLetters[]> => {
  const urls = await outbound.urls();
  const all = await Promise.all(urls.map((url) => outbound.queues.about(url)));
  const found = all.flatMap((one): DeadLetters[] => {
    const name = nameOf(one, queue === undefined ? undefined : words[0]);
    const from = all.find(({ givesUpTo }) => givesUpTo === one.arn)?.url ?? into;
    return name === undefined ? [] : [{ name, url: one.url, waiting: one.waiting, from }];
  });
  return found.toSorted((one, other) => one.name.localeCompare(other.name));
};

/** Those that are named. Throws `Misuse` for a name that none has. */
export const namedAmong = (all: readonly DeadLetters[], names: readonly string[]): DeadLetters[] =>
  names.map((name) => {
    const found = all.find((one) => one.name === name);
    if (found) return found;
    const there = [...all.map((one) => one.name), 'quarantine'].join(', ');
    throw new Misuse(`Nobody has dead letters by one of these names. There are: ${there}.`);
  });

/** Where the letters of a queue are handed on to. A sentence, when nothing can be done from here. */
export const wayFor = async (
  place: Place,
  configuration: Configuration,
  letters: DeadLetters,
): Promise<Way | string> => {
  if (letters.from !== undefined) return intoQueue(place.outbound, letters.from);
  const subscriber = configuration.subscribers.find(({ id }) => id === letters.name);
  if (subscriber === undefined) return 'no subscriber of that name is configured any more: name a queue with --into';
  return wayTo(place.outbound, subscriber);
};

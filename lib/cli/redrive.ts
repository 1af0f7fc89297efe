import { type Command, exits, Misuse, type Run } from './command.ts';
import type { Letter } from './letter.ts';
import { openPlace, type Place } from './place.ts';
import { openProgress } from './progress.ts';
import { replay } from './replay.ts';
import { deliveriesOf } from './replay-set.ts';
import { type Outcome, redriveLetters } from './redrive-letters.ts';
import { type DeadLetters, deadLettersOf, namedAmong, wayFor } from './redrive-queues.ts';
import { table } from './terminal.ts';

const quarantine = 'quarantine';
const everything = { from: '0', before: '8' } as const;

/** What lies where; changes nothing. */
const list = async (place: Place, all: readonly DeadLetters[], { say, warn }: Command): Promise<void> => {
  const unread = (await deliveriesOf(place, everything, { quarantined: true })).length;
  const found = [...all.map(({ name, waiting }) => ({ name, waiting })), { name: quarantine, waiting: unread }];
  const rows = table(found.map(({ name, waiting }) => [name, String(waiting)]));
  for (const [index, one] of found.entries()) say(one, rows[index] ?? '');
  warn('Nothing was changed. Name what is to be handed on, or give --all.');
};

const inWords = (name: string, letter: Letter, outcome: Outcome): string => {
  const { type = 'a message', subject, time, why } = letter;
  const what = [type, subject, time].filter(Boolean).join('  ');
  const because = 'because' in outcome ? `: ${outcome.because}` : '';
  return `${name}  ${what}\n  ${outcome.outcome}${because}${why === undefined ? '' : `\n  was given up: ${why}`}`;
};

const inRecord = (name: string, { message, type, subject, time, why }: Letter, outcome: Outcome): object => ({
  queue: name, message: message.id, type, subject, time, why, ...outcome,
});

/** Everything in one queue. Answers whether nothing is left that should have gone. */
const driveQueue = async (place: Place, letters: DeadLetters, { flags, say, warn }: Command): Promise<boolean> => {
  const { name, url, waiting } = letters;
  const way = await wayFor(place, await place.configuration(), letters);
  if (typeof way === 'string') {
    if (waiting > 0) warn(`${name}: ${waiting} dead letters stay: ${way}.`);
    return waiting === 0;
  }
  const progress = openProgress(name, waiting);
  const counts: Record<string, number> = {};
  const tell = (letter: Letter, outcome: Outcome): void => {
    counts[outcome.outcome] = (counts[outcome.outcome] ?? 0) + 1;
    progress.hide();
    say(inRecord(name, letter, outcome), inWords(name, letter, outcome));
    progress.show(Object.values(counts).reduce((sum, count) => sum + count, 0));
  };
  const { ledger, outbound: { queues } } = place;
  await redriveLetters({ queues, ledger, url, way, dry: flags['dry-run'] ?? false, tell });
  progress.hide();
  const told = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  warn(`${name}: ${told.length > 0 ? `${told.join(', ')} (${way.words})` : 'nothing is there'}.`);
  return counts['left'] === undefined;
};

/** Tells what lies in dead-letter queues and in quarantine; hands on what is named. Fails when some of that stays. */
export const redrive: Run = async (command) => {
  const { words, flags } = command;
  if (words.length > 0 && flags.all) throw new Misuse('Got names and --all, expected one of them.');
  if (flags.queue !== undefined && words.length !== 1) {
    throw new Misuse('Got --queue, expected the one whose letters are in it.');
  }
  const place = await openPlace(flags);
  const all = await deadLettersOf(place, words, flags);
  if (words.length === 0 && !flags.all) {
    await list(place, all, command);
    return undefined;
  }
  const names = words.filter((word) => word !== quarantine);
  const chosen = flags.all ? all.filter(({ waiting }) => waiting > 0) : namedAmong(all, names);
  let done = true;
  for (const letters of chosen) done = (await driveQueue(place, letters, command)) && done;
  if (flags.all || words.includes(quarantine)) {
    await replay({ ...command, words: [], flags: { ...flags, quarantined: true } });
  }
  return done ? exits.done : exits.failed;
};

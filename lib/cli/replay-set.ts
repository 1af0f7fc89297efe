import type { Configuration } from '../domain/configuration.ts';
import { durationPattern, milliseconds } from '../domain/elapsed.ts';
import { idOf, isId, keys } from '../pipeline/keys.ts';
import type { MentionsAsked, RawMention } from '../pipeline/ports.ts';
import type { KeptDelivery } from '../pipeline/replay/kept-deliveries.ts';
import { deliveriesIn, isKeeper, isQuarantined, mentionOf } from '../pipeline/replay/kept-deliveries.ts';
import { type Flags, Misuse } from './command.ts';
import type { Place } from './place.ts';
import { openProgress } from './progress.ts';

const written = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z)?$/;

/** A moment, written as a date, as a time in UTC, or as how long ago. Throws `Misuse`. */
export const momentIn = (text: string, option: string, now: Date): Date => {
  if (durationPattern.test(text)) return new Date(now.getTime() - milliseconds(text));
  if (written.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text);
  const examples = 'a date (2026-11-21), a time (2026-11-21T08:00Z), or how long ago (PT24H)';
  throw new Misuse(`Got something else after --${option}, expected ${examples}.`);
};

/** Throws `Misuse` for a source that is not configured. */
export const checkSource = ({ sources }: Configuration, source: string | undefined): void => {
  const ids = sources.map(({ id }) => id);
  if (source === undefined || ids.includes(source)) return;
  throw new Misuse(`There is no such source in the configuration. There are: ${ids.join(', ')}.`);
};

const endOfTime = new Date(281_474_976_710_655);

/** What the options say of time and source. */
const askedBy = ({ source, since, until }: Flags, now: Date): MentionsAsked => {
  const from = since === undefined ? new Date(0) : momentIn(since, 'since', now);
  const before = until === undefined ? endOfTime : momentIn(until, 'until', now);
  return { source, from: idOf(from, ''), before: idOf(before, '') };
};

const options = ['quarantined', 'source', 'since', 'until'] as const;

/** What a command line chooses: some ids, or everything that options say. Throws `Misuse` for both, or neither. */
export const chosenBy = (words: readonly string[], flags: Flags, now: Date): readonly string[] | MentionsAsked => {
  const given = options.filter((name) => flags[name] !== undefined);
  if (words.length > 0 && given.length > 0) throw new Misuse(`Got ids and --${given[0]}, expected one of them.`);
  if (words.length === 0 && given.length === 0) {
    throw new Misuse("Got nothing to read once more, expected ids, --quarantined, --source, --since or --until.");
  }
  const ids = words.map((word) => word.toUpperCase());
  if (!ids.every(isId)) throw new Misuse('Got something that is no id, expected the 26 letters and digits of one.');
  return ids.length > 0 ? ids : askedBy(flags, now);
};

const ofIds = async ({ ledger }: Place, ids: readonly string[]): Promise<RawMention[]> => {
  const records = await ledger.getAll(ids.flatMap((id) => [keys.interaction(id), keys.quarantine(id)]));
  const found = records.filter(isKeeper);
  if (found.length >= new Set(ids).size) return found.map(mentionOf);
  throw new Error('The ledger has nothing of one of these ids: it is from elsewhere, of a case, or its time is over.');
};

/** The deliveries whose raw bytes are kept, of ids, or of all that the options say; in the order of reception. */
export const deliveriesOf = async (
  place: Place,
  chosen: readonly string[] | MentionsAsked,
  { quarantined }: Flags,
): Promise<KeptDelivery[]> => {
  if (!('from' in chosen)) return deliveriesIn(await ofIds(place, chosen));
  const mentions: RawMention[] = [];
  const progress = openProgress('records looked at');
  let seen = 0;
  for await (const page of place.rawMentions(chosen)) {
    mentions.push(...page.found);
    progress.show((seen += page.seen));
  }
  progress.hide();
  const all = deliveriesIn(mentions);
  return quarantined ? all.filter(isQuarantined) : all;
};

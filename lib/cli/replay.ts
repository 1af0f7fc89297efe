import type { TakePorts } from '../pipeline/receive/take.ts';
import type { KeptDelivery } from '../pipeline/replay/kept-deliveries.ts';
import { replay as replayOne, type Replayed } from '../pipeline/replay/replay.ts';
import { providers } from '../providers/index.ts';
import { type Command, Misuse, type Run } from './command.ts';
import { openPlace, type Place } from './place.ts';
import { openProgress } from './progress.ts';
import { checkSource, chosenBy, deliveriesOf } from './replay-set.ts';
import { inRecord, inWords, isNews, sumOf } from './replay-words.ts';

// Each makes a handful of calls; the pipeline works beside it, and on what comes of it.
const atOnce = 8;

const portsOf = async (place: Place): Promise<TakePorts> => {
  const { ledger, archive } = place;
  if (archive === undefined) {
    throw new Misuse('Got no --bucket, expected the output ArchiveBucket: raw bytes are there too.');
  }
  // What the log would say of a delivery is this verb's answer.
  return { ledger, archive, providers, configuration: await place.configuration(), log: () => undefined };
};

/** Replays deliveries and tells of each that is news; of all of them when `every` is set. */
const through = async (
  ports: TakePorts,
  deliveries: readonly KeptDelivery[],
  { flags, say }: Command,
  every: boolean,
): Promise<Replayed[]> => {
  const dry = flags['dry-run'] ?? false;
  const done: Replayed[] = [];
  const progress = openProgress('deliveries', deliveries.length);
  for (let first = 0; first < deliveries.length; first += atOnce) {
    const some = deliveries.slice(first, first + atOnce);
    const replayed = await Promise.all(some.map((one) => replayOne(ports, one, new Date(), dry)));
    progress.hide();
    for (const one of replayed) if (every || isNews(one)) say(inRecord(one, dry), inWords(one));
    done.push(...replayed);
    progress.show(done.length);
  }
  progress.hide();
  return done;
};

/** Reads kept deliveries with today's code and brings what differs; with `--dry-run` tells what that would be. */
export const replay: Run = async (command) => {
  const { words, flags, warn } = command;
  const chosen = chosenBy(words, flags, new Date());
  const place = await openPlace(flags);
  const ports = await portsOf(place);
  checkSource(ports.configuration, flags.source);
  const deliveries = await deliveriesOf(place, chosen, flags);
  if (deliveries.length === 0) {
    warn(flags.quarantined ? 'Nothing is in quarantine.' : 'No raw bytes are kept of that.');
    return undefined;
  }
  const done = await through(ports, deliveries, command, words.length > 0);
  warn(sumOf(done, flags['dry-run'] ?? false));
  return undefined;
};

import { editionOf } from '../../domain/editing.ts';
import type { Interaction, UnderstoodInteraction } from '../../domain/interaction.ts';
import { authorOf } from '../../domain/person/sights.ts';
import type { Undelivered } from '../../domain/telling.ts';
import { type About, eventOf, postsOf } from '../announce/announce.ts';
import { goneId, receivedId } from './event-ids.ts';
import { orderFiles } from './fetch-work.ts';
import type { InteractionRecord, LedgerRecord } from '../records.ts';
import { withEdition } from '../receive/put-version.ts';
import { soon } from '../receive/record.ts';
import { forgetKnown, tellingOfGone, withoutEarlier } from './redaction.ts';
import { wasChanged } from '../understand/earlier-versions.ts';
import { understand } from '../understand/understand.ts';
import { finished, type Outcome, type Telling, telling, type Verb, type Work, type WorkPorts } from './verb.ts';
import { heard } from '../watch.ts';

type Outcomes = ReadonlyMap<string, Outcome>;

// An interaction's notice is one post, for machines, so it went or never can.
const undeliveredOf = (outcomes: Outcomes): { undelivered?: readonly Undelivered[] } => {
  const undelivered = [...outcomes.values()].flatMap(({ sent }) => sent.undelivered);
  return undelivered.length > 0 ? { undelivered } : {};
};

const redacted = async (ports: WorkPorts, record: InteractionRecord, redactedAt: string): Promise<Work> => {
  await forgetKnown(ports, record, record.handle, new Date(redactedAt));
  const { redactedFor: reason = 'deleted' } = record;
  return {
    tellings: [tellingOfGone(ports, record, { reason, redactedAt })],
    done: (latest, outcomes) => finished(latest, { ...undeliveredOf(outcomes), handle: undefined }),
  };
};

/** What it says, in the version that stands; each is told once. */
const received = (ports: WorkPorts, record: InteractionRecord, data: UnderstoodInteraction): Telling[] => {
  const { id, announcedAt } = record;
  if (announcedAt !== undefined) return [];
  const { brand, channel, source, severity, receivedAt: time } = data;
  const about: About = { brand, channel, source, severity };
  const event = receivedId(record, editionOf(data));
  const notice = eventOf('earshot.interaction.received', about, { id: event, subject: id, time, data });
  return [telling(notice.id, postsOf(ports, { notice, about }))];
};

/** Whether a replay put a better reading in its place, so that what was known by the first has to go. */
const wasMended = (record: InteractionRecord): record is InteractionRecord & { readonly interaction: Interaction } =>
  record.rereadings !== undefined && record.announcedAt === undefined && record.interaction !== undefined;

interface Understood {
  readonly record: InteractionRecord;
  readonly data: UnderstoodInteraction;
  readonly now: Date;
}

/** As it is once it was told. What its author did to the words meanwhile is still to be seen to. */
const told = (latest: InteractionRecord, { record, data, now }: Understood, outcomes: Outcomes): LedgerRecord => {
  const { severity, reasons, customer, case: caseId } = data;
  // Who settled the story around it meanwhile knows better.
  const understood = latest.severity === undefined ? { severity, reasons, customer, case: caseId } : {};
  const edition = editionOf(data);
  const isOver = (id: string): boolean => outcomes.get(id)?.over ?? false;
  const isTold = isOver(receivedId(record, edition));
  const announcedAt = isTold ? now.toISOString() : latest.announcedAt;
  const after: InteractionRecord = { ...latest, ...understood, announcedAt, ...undeliveredOf(outcomes) };
  const again = { ...after, due: latest.due ?? soon(now) };
  // What was understood of words that were taken back goes with them, whose ever they were; it is told after this.
  if (latest.interaction === undefined) return { ...again, handle: authorOf(data) };
  if (latest.rereadings !== record.rereadings) return { ...again, announcedAt: latest.announcedAt };
  if (editionOf(latest.interaction) > edition) {
    return { ...again, announcedAt: latest.announcedAt, older: withEdition(latest.older, edition, now) };
  }
  const older = latest.older?.filter((one) => !isOver(goneId(record.id, one.edition))) ?? [];
  const isDone = older.length === 0 && [...outcomes.values()].every(({ over }) => over);
  return { ...after, older: older.length > 0 ? older : undefined, due: isDone ? undefined : again.due };
};

/** Whose it is, how bad, which case: understood, and told to machines; or that it was taken back. */
export const interactionWork: Verb<InteractionRecord> = async (ports, found, now) => {
  if (found.redactedAt !== undefined) return redacted(ports, found, found.redactedAt);
  const record = wasChanged(found) ? await withoutEarlier(ports, found, now) : found;
  if (wasMended(found)) await forgetKnown(ports, found, authorOf(found.interaction), now);
  const data = record && (await understand(ports, record, now));
  if (record === undefined || data === undefined) return undefined;
  const source = ports.configuration.sources.find((one) => one.id === data.source);
  if (source) await heard(ports.ledger, source, data.receivedAt, now);
  await orderFiles(ports, record, data, now);
  const gone = (record.older ?? []).map(({ edition, at: redactedAt }) =>
    tellingOfGone(ports, record, { reason: 'edited', edition, redactedAt }),
  );
  return {
    tellings: [...gone, ...received(ports, record, data)],
    done: (latest, outcomes) => (latest.type === 'interaction' ? told(latest, { record, data, now }, outcomes) : latest),
  };
};

import type { Source } from '../../domain/configuration.ts';
import { added } from '../../domain/sent.ts';
import { type About, eventOf, postsOf } from '../announce/announce.ts';
import type { LedgerRecord, QuarantineRecord, SourceRecord } from '../records.ts';
import { finished, firstTier, type Outcome, telling, type Verb, type WorkPorts } from './verb.ts';
import { overdueSource, rested } from '../watch.ts';

const toldQuarantine = (latest: LedgerRecord, outcome: Outcome | undefined, now: Date): LedgerRecord => {
  if (latest.type !== 'quarantine' || outcome === undefined) return latest;
  const sent = added(latest.sent, outcome.sent);
  if (!outcome.over) return { ...latest, sent };
  return finished(latest, { announcedAt: now.toISOString(), sent: sent.undelivered.length > 0 ? sent : undefined });
};

/** Something genuine came that nobody could read: the first tier is told. */
export const quarantineWork: Verb<QuarantineRecord> = async (ports, record, now) => {
  if (record.announcedAt !== undefined) return undefined;
  const { source: sourceId, reason, receivedAt, raw, sent } = record;
  const brand = ports.configuration.sources.find((source) => source.id === sourceId)?.brand;
  if (brand === undefined) return { tellings: [], done: (latest) => finished(latest, {}) };
  const about: About = { brand, source: sourceId, to: firstTier(ports, brand) };
  const id = `${record.id}/quarantined`;
  const notice = eventOf('earshot.delivery.quarantined', about, {
    id, subject: record.id, time: receivedAt,
    data: { id: record.id, brand, source: sourceId, reason, receivedAt, raw: raw.archived ?? 'ledger', to: [...firstTier(ports, brand)] },
  });
  return {
    tellings: [telling(id, postsOf(ports, { notice, about }), sent)],
    done: (latest, outcomes) => toldQuarantine(latest, outcomes.get(id), now),
  };
};

type Pending = NonNullable<SourceRecord['notice']>;

const noticeOf = (ports: WorkPorts, record: SourceRecord, source: Source, pending: Pending) => {
  const about: About = { brand: source.brand, source: source.id, to: firstTier(ports, source.brand) };
  const notice = eventOf(`earshot.source.${pending.type}`, about, {
    id: pending.id, subject: source.id, time: pending.at,
    data: {
      source: source.id, brand: source.brand, lastHeard: record.heardAt, expected: source.expectEvery, reason: record.reason,
      to: [...firstTier(ports, source.brand)],
    },
  });
  return { notice, about };
};

const toldSource = (latest: LedgerRecord, source: Source, id: string, outcome: Outcome | undefined): LedgerRecord => {
  if (latest.type !== 'source' || latest.notice?.id !== id || outcome === undefined) return latest;
  const sent = added(latest.notice.sent, outcome.sent);
  if (!outcome.over) return { ...latest, notice: { ...latest.notice, sent } };
  return { ...rested(latest, source), undelivered: sent.undelivered.length > 0 ? sent.undelivered : undefined };
};

/** A source that should speak: its silence begins, is told, or it speaks again. */
export const sourceWork: Verb<SourceRecord> = async (ports, record, now) => {
  const source = ports.configuration.sources.find(({ id }) => id === record.source);
  // A source that is not configured any more has nothing to say.
  if (source === undefined) return { tellings: [], done: (latest) => finished(latest, { notice: undefined }) };
  const silent = overdueSource(record, source, now);
  if (silent) {
    await ports.ledger.commit([{ before: record, after: silent }]);
    return undefined;
  }
  const { notice: pending } = record;
  if (pending === undefined) {
    // A write wakes the stream, so one that changed nothing would be followed by the next one for ever.
    if (rested(record, source).due === record.due) return undefined;
    // It spoke meanwhile, or is given longer than before: it is due again when it should have spoken.
    return { tellings: [], done: (latest) => (latest.type === 'source' ? rested(latest, source) : latest) };
  }
  return {
    tellings: [telling(pending.id, postsOf(ports, noticeOf(ports, record, source, pending)), pending.sent)],
    done: (latest, outcomes) => toldSource(latest, source, pending.id, outcomes.get(pending.id)),
  };
};

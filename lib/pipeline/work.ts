import type { Case, PendingNotice } from '../domain/case.ts';
import { ring, waitedMs } from '../domain/clock.ts';
import { policyOf } from '../domain/policy-of.ts';
import { type About, type AnnouncePorts, eventOf, postsOf } from './announce.ts';
import { caseDataOf, type CaseStory, storyOf } from './case-data.ts';
import { withCase } from './case-record.ts';
import type { CaseRecord, InteractionRecord, LedgerRecord, Post, QuarantineRecord, SourceRecord } from './ports.ts';
import { understand, type UnderstandPorts } from './understand.ts';
import { heard, overdueSource, rested } from './watch.ts';

export interface WorkPorts extends UnderstandPorts, AnnouncePorts {}

/** A post, with the case's pending notice that it tells; when that is withdrawn meanwhile, the post is too. */
export interface PendingPost extends Post {
  readonly pending?: string;
}

/** What must go out for a record, and how the record stands once it has gone. */
export interface Work {
  readonly posts: readonly PendingPost[];
  /** From the record as it is by then, since others may have changed it meanwhile. */
  readonly done: (record: LedgerRecord) => LedgerRecord;
}

type Verb<T extends LedgerRecord> = (ports: WorkPorts, record: T, now: Date) => Promise<Work | undefined>;

const firstTier = (ports: WorkPorts, brand: string): readonly string[] => policyOf(ports.configuration, brand).tiers[0]?.notify ?? [];

// As long as a call may take, three times three seconds. After a crash the sweep tells it when this is over.
const claimMs = 9000;

const finished = (record: LedgerRecord, changes: object): LedgerRecord => ({ ...record, ...changes, due: undefined });

const redacted = (ports: WorkPorts, record: InteractionRecord, redactedAt: string): Work => {
  const { id, brand, source, customer, case: caseId } = record;
  const about: About = { brand, source };
  const notice = eventOf('earshot.interaction.redacted', about, {
    id: `${id}/redacted`, subject: id, time: redactedAt, data: { interaction: id, brand, source, customer, case: caseId, redactedAt },
  });
  return { posts: postsOf(ports, { notice, about }), done: (now) => finished(now, {}) };
};

const interaction: Verb<InteractionRecord> = async (ports, record, now) => {
  if (record.redactedAt !== undefined) return redacted(ports, record, record.redactedAt);
  const data = await understand(ports, record, now);
  if (data === undefined) return undefined;
  const { brand, channel, source: sourceId, severity, reasons, customer, case: caseId, receivedAt } = data;
  const about: About = { brand, channel, source: sourceId, severity };
  const notice = eventOf('earshot.interaction.received', about, { id: `${record.id}/received`, subject: record.id, time: receivedAt, data });
  const source = ports.configuration.sources.find(({ id }) => id === sourceId);
  if (source) await heard(ports.ledger, source, receivedAt, now);
  const announcedAt = now.toISOString();
  return {
    posts: postsOf(ports, { notice, about }),
    // A deletion that came meanwhile is due in its own right, and must be told after this.
    done: (latest) => ({
      ...latest, severity, reasons, customer, case: caseId, announcedAt,
      due: 'redactedAt' in latest && latest.redactedAt !== undefined ? latest.due : undefined,
    }) as LedgerRecord,
  };
};

const postsOfCase = (ports: WorkPorts, story: CaseStory, pending: PendingNotice): Post[] => {
  const { brand, source, channel, severity, id } = story.case;
  const tier = pending.tier ?? story.case.tier;
  const about: About = { brand, source, channel, severity, tier, to: pending.to };
  const type = `earshot.case.${pending.type}` as const;
  const notice = eventOf(type, about, {
    id: pending.id,
    subject: id,
    time: pending.at,
    data: {
      ...caseDataOf(ports.configuration, story, ports.linkFor(id, tier)),
      tier,
      to: pending.to,
      waitedMs: waitedMs(story.case, pending.at),
      until: pending.until,
      reason: pending.reason,
      by: pending.by,
      new: story.interactions.find((said) => said.id === pending.interaction),
    },
  });
  return postsOf(ports, { notice, about, caseId: id });
};

const activeClaim = ({ claim }: CaseRecord, now: Date): readonly string[] =>
  claim !== undefined && claim.until > now.toISOString() ? claim.notices : [];

/** The case without the notices that went, and without the claim on them. */
const told = (record: CaseRecord, gone: ReadonlySet<string>, now: Date): CaseRecord => {
  const others = record.claim?.notices.filter((id) => !gone.has(id)) ?? [];
  const one: Case = { ...record.case, notices: record.case.notices.filter(({ id }) => !gone.has(id)) };
  return { ...withCase(record, one, now), claim: record.claim && others.length > 0 ? { ...record.claim, notices: others } : undefined };
};

const oneCase: Verb<CaseRecord> = async (ports, record, now) => {
  const { configuration, ledger } = ports;
  const rung = ring(record.case, policyOf(configuration, record.case.brand), now);
  if (rung.reason !== 'not yet') {
    // Only noted here: this change wakes the stream, which tells it at once. Telling it here as well would tell people
    // twice. Who loses the race for the clock has nothing to do any more.
    await ledger.commit([{ before: record, after: withCase(record, rung.case, now) }]);
    return undefined;
  }
  const claimed = activeClaim(record, now);
  const mine = record.case.notices.filter(({ id }) => !claimed.includes(id));
  if (mine.length === 0) return undefined;
  // The stream and two tickers may all be here. Who loses the claim has nothing to tell.
  const ids = mine.map(({ id }) => id);
  const claim = { until: new Date(now.getTime() + claimMs).toISOString(), notices: [...claimed, ...ids] };
  if (!(await ledger.commit([{ before: record, after: { ...record, claim } }]))) return undefined;
  const story = await storyOf(ledger, record.case);
  if (story === undefined) throw new Error(`Case ${record.case.id} names a customer who is not in the ledger.`);
  return {
    posts: mine.flatMap((pending) => postsOfCase(ports, story, pending).map((post) => ({ ...post, pending: pending.id }))),
    done: (latest) => (latest.type === 'case' ? told(latest, new Set(ids), now) : latest),
  };
};

const quarantined: Verb<QuarantineRecord> = async (ports, record, now) => {
  if (record.announcedAt !== undefined) return undefined;
  const { id, source: sourceId, reason, receivedAt, raw } = record;
  const brand = ports.configuration.sources.find((source) => source.id === sourceId)?.brand;
  if (brand === undefined) return { posts: [], done: (latest) => finished(latest, {}) };
  const about: About = { brand, source: sourceId, to: firstTier(ports, brand) };
  const notice = eventOf('earshot.delivery.quarantined', about, {
    id: `${id}/quarantined`, subject: id, time: receivedAt,
    data: { id, brand, source: sourceId, reason, receivedAt, raw: raw.archived ?? 'ledger', to: [...firstTier(ports, brand)] },
  });
  return { posts: postsOf(ports, { notice, about }), done: (latest) => finished(latest, { announcedAt: now.toISOString() }) };
};

const watched: Verb<SourceRecord> = async (ports, record, now) => {
  const source = ports.configuration.sources.find(({ id }) => id === record.source);
  // A source that is not configured any more has nothing to say.
  if (source === undefined) return { posts: [], done: (latest) => finished(latest, { notice: undefined }) };
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
    return { posts: [], done: (latest) => (latest.type === 'source' ? rested(latest, source) : latest) };
  }
  const about: About = { brand: source.brand, source: source.id, to: firstTier(ports, source.brand) };
  const notice = eventOf(`earshot.source.${pending.type}`, about, {
    id: pending.id, subject: source.id, time: pending.at,
    data: {
      source: source.id, brand: source.brand, lastHeard: record.heardAt, expected: source.expectEvery, reason: record.reason,
      to: [...firstTier(ports, source.brand)],
    },
  });
  return {
    posts: postsOf(ports, { notice, about }),
    done: (latest) => (latest.type === 'source' && latest.notice?.id === pending.id ? rested(latest, source) : latest),
  };
};

const nothing = async (): Promise<undefined> => undefined;

/** What each type of record may still want. Handles, customers and stories never want anything. */
const verbs: { readonly [T in LedgerRecord['type']]: Verb<Extract<LedgerRecord, { type: T }>> } = {
  interaction, case: oneCase, quarantine: quarantined, source: watched,
  variant: nothing, handle: nothing, customer: nothing, story: nothing,
};

/** The next verb of a record. Nothing is published yet, and the record is not finished yet. */
export const workOf = (ports: WorkPorts, record: LedgerRecord, now: Date): Promise<Work | undefined> =>
  (verbs[record.type] as Verb<LedgerRecord>)(ports, record, now);

import type { PendingSurgeNotice, Surge } from '../../domain/surge/surge.ts';
import { look } from '../../domain/surge/look.ts';
import { added } from '../../domain/sent.ts';
import { type About, type AddressedPost, eventOf, postsOf } from '../announce/announce.ts';
import { claimedBy, claiming, released } from './claim.ts';
import type { SurgeRecord } from '../ports.ts';
import { minutesOf } from '../surge/surge-lookup.ts';
import { withSurge } from '../surge/surge-record.ts';
import { sampleOf } from '../surge/surge-sample.ts';
import { type Outcome, telling, type Verb, type Work, type WorkPorts } from './verb.ts';

type Sample = Awaited<ReturnType<typeof sampleOf>>;

const postsOfSurge = (ports: WorkPorts, surge: Surge, pending: PendingSurgeNotice, sample: Sample): AddressedPost[] => {
  const { id, brand, source, channel, severity, matters, startedAt, endedAt, habit } = surge;
  const { to, tier, reason, bundle, customers, perMinute, trend } = pending;
  const about: About = { brand, source, channel, severity, tier, to };
  const brandName = ports.configuration.brands.find((one) => one.id === brand)?.name ?? brand;
  const notice = eventOf(`earshot.surge.${pending.type}`, about, {
    id: pending.id,
    subject: id,
    time: pending.at,
    data: {
      id, brand, brandName, source, severity, matters, startedAt, endedAt, count: customers, perMinute,
      usualPerMinute: Math.round(habit * 100) / 100, trend, sample, bundle, tier, reason, to,
    },
  });
  return postsOf(ports, { notice, about });
};

type Outcomes = ReadonlyMap<string, Outcome>;

const told = (record: SurgeRecord, mine: readonly string[], outcomes: Outcomes, now: Date): SurgeRecord => {
  const notices = record.surge.notices.flatMap((pending) => {
    const outcome = outcomes.get(pending.id);
    if (outcome === undefined) return [pending];
    return outcome.over ? [] : [{ ...pending, sent: added(pending.sent, outcome.sent) }];
  });
  return { ...withSurge(record, { ...record.surge, notices }, now), claim: released(record.claim, mine) };
};

const tell = async (ports: WorkPorts, record: SurgeRecord, now: Date): Promise<Work | undefined> => {
  const claimed = claimedBy(record.claim, now);
  const mine = record.surge.notices.filter(({ id }) => !claimed.includes(id));
  if (mine.length === 0) return undefined;
  // As with a case: who loses the claim has nothing to tell.
  const ids = mine.map(({ id }) => id);
  const after = { ...record, claim: claiming(record.claim, ids, now) };
  if (!(await ports.ledger.commit([{ before: record, after }]))) return undefined;
  const { surge } = record;
  const sample = await sampleOf(ports, surge);
  return {
    tellings: mine.map((pending) => telling(pending.id, postsOfSurge(ports, surge, pending, sample), pending.sent)),
    done: (latest, outcomes) => (latest.type === 'surge' ? told(latest, ids, outcomes, now) : latest),
  };
};

/** A surge: people are told of it, and it is looked at every minute until it is over. */
export const surgeWork: Verb<SurgeRecord> = async (ports, record, now) => {
  if (record.surge.notices.length > 0) return tell(ports, record, now);
  // The write of the last look woke us.
  if (record.due === undefined || record.due > now.toISOString()) return undefined;
  const minutes = await minutesOf(ports.ledger, record.surge.source);
  const looked = look(record.surge, minutes, now);
  await ports.ledger.commit([{ before: record, after: withSurge(record, looked.surge, now) }]);
  return undefined;
};

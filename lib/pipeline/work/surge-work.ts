import { added } from '../../domain/sent.ts';
import { look } from '../../domain/surge/look.ts';
import type { SurgeRecord } from '../records.ts';
import { minutesOf } from '../surge/surge-lookup.ts';
import { postsOfSurge, type SurgePosts } from '../surge/surge-posts.ts';
import { withSurge } from '../surge/surge-record.ts';
import { claimedBy, claiming, released } from './claim.ts';
import { type Outcome, telling, type Verb, type Work, type WorkPorts } from './verb.ts';

type Mine = ReadonlyMap<string, SurgePosts>;

/** The surge with what became of the notices that we told, and without our claim on them. */
const told = (record: SurgeRecord, mine: Mine, outcomes: ReadonlyMap<string, Outcome>, now: Date): SurgeRecord => {
  const { surge, claim } = record;
  const notices = surge.notices.flatMap((pending) => {
    const outcome = outcomes.get(pending.id);
    if (outcome === undefined) return [pending];
    return outcome.over ? [] : [{ ...pending, sent: added(pending.sent, outcome.sent) }];
  });
  // Of its end so many were named; the others are next.
  const named = surge.notices.find(({ id, type }) => type === 'ended' && outcomes.get(id)?.over === true);
  const after = { ...surge, notices, naming: named === undefined ? surge.naming : mine.get(named.id)?.next };
  return { ...withSurge(record, after, now), claim: released(claim, [...mine.keys()]) };
};

const tell = async (ports: WorkPorts, record: SurgeRecord, now: Date): Promise<Work | undefined> => {
  const { surge, claim } = record;
  const claimed = claimedBy(claim, now);
  const pending = surge.notices.filter(({ id }) => !claimed.includes(id));
  if (pending.length === 0) return undefined;
  // As with a case: who loses the claim has nothing to tell.
  const after = { ...record, claim: claiming(claim, pending.map(({ id }) => id), now) };
  if (!(await ports.ledger.commit([{ before: record, after }]))) return undefined;
  const mine = new Map<string, SurgePosts>();
  for (const one of pending) mine.set(one.id, await postsOfSurge(ports, surge, one));
  return {
    tellings: pending.map(({ id, sent }) => telling(id, mine.get(id)?.posts ?? [], sent)),
    done: (latest, outcomes) => (latest.type === 'surge' ? told(latest, mine, outcomes, now) : latest),
  };
};

/** A surge: people are told of it, it is looked at every minute until it is over, and then everybody in it is named. */
export const surgeWork: Verb<SurgeRecord> = async (ports, record, now) => {
  if (record.surge.notices.length > 0) return tell(ports, record, now);
  // The write of the last look woke us.
  if (record.due === undefined || record.due > now.toISOString()) return undefined;
  const minutes = await minutesOf(ports.ledger, record.surge.source);
  const looked = look(record.surge, minutes, now);
  await ports.ledger.commit([{ before: record, after: withSurge(record, looked.surge, now) }]);
  return undefined;
};

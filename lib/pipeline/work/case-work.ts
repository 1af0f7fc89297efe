import type { Case, PendingNotice } from '../../domain/case.ts';
import { ring, waitedMs } from '../../domain/clock.ts';
import { toldAlone } from '../../domain/surge/belonging.ts';
import { policyOf } from '../../domain/policy-of.ts';
import type { Surge } from '../../domain/surge/surge.ts';
import { holderOf, isHeldInDanger, letGo } from '../../domain/surge/holding.ts';
import { reached } from '../../domain/surge/ladder.ts';
import { type About, type AddressedPost, eventOf, postsOf } from '../announce/announce.ts';
import { caseDataOf, type CaseStory, storyOf } from '../announce/case-data.ts';
import { withCase } from '../case-record.ts';
import { toldOfCase } from './case-told.ts';
import { claimedBy, claiming } from './claim.ts';
import type { CaseRecord } from '../records.ts';
import { rungInSurge } from '../surge/surge-hold.ts';
import { surgeOf } from '../surge/surge-lookup.ts';
import { addMember, changeSurge } from '../surge/surge-record.ts';
import { telling, type Verb, type WorkPorts } from './verb.ts';

const reasonOf = ({ reasons }: Case, { type, reason }: PendingNotice): string | undefined =>
  reason ?? (type === 'escalated' ? reasons.join('; ') : undefined);

const postsOfCase = (ports: WorkPorts, story: CaseStory, pending: PendingNotice): AddressedPost[] => {
  const { brand, source, channel, severity, id, surge } = story.case;
  // Whoever opens the link wants the case that can be taken.
  const goesOnIn = story.case.into ?? id;
  const tier = pending.tier ?? story.case.tier;
  const to = surge === undefined ? pending.to : [...toldAlone(story.case, pending)];
  const about: About = { brand, source, channel, severity, tier, to };
  const type = `earshot.case.${pending.type}` as const;
  const notice = eventOf(type, about, {
    id: pending.id,
    subject: id,
    time: pending.at,
    data: {
      ...caseDataOf(ports.configuration, story, ports.linkFor(goesOnIn, tier)),
      tier,
      to,
      waitedMs: waitedMs(story.case, pending.at),
      until: pending.until,
      reason: reasonOf(story.case, pending),
      by: pending.by,
      new: story.interactions.find((said) => said.id === pending.interaction),
      surge,
    },
  });
  return postsOf(ports, { notice, about, caseId: goesOnIn });
};

/** People hear of the surge instead of each of its customers; whom its cases reach is noted there first. */
const intoSurge = async (ports: WorkPorts, one: Case, surge: Surge, now: Date): Promise<void> => {
  await addMember(ports, surge, one, now);
  if (one.severity === 'critical' || one.apart === true || holderOf(surge, one, now) !== undefined) return;
  for (const pending of one.notices) {
    const { type, tier, to } = pending;
    if (type !== 'escalated' || tier === undefined) continue;
    const reason = reasonOf(one, pending) ?? '';
    const since = one.tellings?.at(-1)?.at ?? one.openedAt;
    const step = { tier, round: tier === one.tier ? one.round : 0, to, reason, since };
    if (reached(surge, step) === surge) continue;
    await changeSurge(ports.ledger, surge.id, now, (latest) => reached(latest, step));
  }
};

/** A case whose clock rings, or that has something to tell. */
export const caseWork: Verb<CaseRecord> = async (ports, record, now) => {
  const { configuration, ledger } = ports;
  const policy = policyOf(configuration, record.case.brand);
  if (isHeldInDanger(record.case)) {
    await ledger.commit([{ before: record, after: withCase(record, letGo(record.case, policy, now), now) }]);
    return undefined;
  }
  const rung = ring(record.case, policy, now);
  if (rung.reason !== 'not yet') {
    // Only noted here: this change wakes the stream, which tells it at once. Telling it here as well would tell people
    // twice. Who loses the race for the clock has nothing to do any more.
    const after = await rungInSurge(ports, record.case, rung.case, now);
    await ledger.commit([{ before: record, after: withCase(record, after, now) }]);
    return undefined;
  }
  const claimed = claimedBy(record.claim, now);
  const mine = record.case.notices.filter(({ id }) => !claimed.includes(id));
  if (mine.length === 0) return undefined;
  const surge = await surgeOf(ledger, record.case);
  if (surge) await intoSurge(ports, record.case, surge, now);
  // One whose surge is forgotten is told of alone from here on.
  const one: Case = { ...record.case, surge: surge?.id };
  // The stream and two tickers may all be here. Who loses the claim has nothing to tell.
  const ids = mine.map(({ id }) => id);
  const after: CaseRecord = { ...record, case: one, claim: claiming(record.claim, ids, now) };
  if (!(await ledger.commit([{ before: record, after }]))) return undefined;
  const story = await storyOf(ledger, configuration, one);
  if (story === undefined) throw new Error(`Case ${one.id} names a customer who is not in the ledger.`);
  return {
    tellings: mine.map((pending) => telling(pending.id, postsOfCase(ports, story, pending), pending.sent)),
    done: (latest, outcomes) => (latest.type === 'case' ? toldOfCase(latest, mine, outcomes, now) : latest),
  };
};

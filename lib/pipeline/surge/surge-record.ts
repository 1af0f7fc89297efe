import type { Case } from '../../domain/case.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { policyOf } from '../../domain/policy-of.ts';
import { spansOf, startSurge, withMatters } from '../../domain/surge/begin.ts';
import { nextLook } from '../../domain/surge/look.ts';
import { type Minute, minuteOf, type Rise, riseOf } from '../../domain/surge/rate.ts';
import type { Span, Surge } from '../../domain/surge/surge.ts';
import { fingerprint, idOf, keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import type { LatestSurgeRecord, MemberRecord, SurgeRecord } from '../records.ts';
import { expiryOf, soon } from '../receive/record.ts';
import { latestSurgeOf, minutesOf, surgeRecordOf } from './surge-lookup.ts';

interface SurgePorts {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
}

const attempts = 25;
const remembersMs = 2 * 86_400_000;
// Looking back at every case would cost more than the case; a fifth is soon enough.
const looksEvery = 5;

/** Something to tell is due now; else it is due when it wants to be looked at. */
export const withSurge = (record: SurgeRecord, surge: Surge, now: Date): SurgeRecord => ({
  ...record, surge, due: surge.notices.length > 0 ? soon(now) : nextLook(surge, now),
});

const memberOf = (ports: SurgePorts, surge: Surge, one: Case, now: Date): MemberRecord => ({
  type: 'member',
  ...keys.member(surge.id, one.id),
  version: 1,
  case: one.id,
  expires: expiryOf(ports.configuration, now),
});

interface Beginning {
  readonly one: Case;
  readonly rise: Rise;
  readonly minutes: readonly Minute[];
  readonly before: Span[];
}

const starting = (ports: SurgePorts, { one, rise, minutes, before }: Beginning, now: Date): SurgeRecord => {
  const { brand, source, channel, severity } = one;
  const id = idOf(now, fingerprint('surge', source, now.toISOString()));
  const to = policyOf(ports.configuration, brand).tiers[0]?.notify ?? [];
  const opening = { id, brand, source, channel, severity, matters: [...rise.matters], habit: rise.habit, before };
  const surge = startSurge(opening, to, minutes, now);
  const fresh: SurgeRecord = {
    type: 'surge', ...keys.surge(id), version: 1, surge, expires: expiryOf(ports.configuration, now),
  };
  return withSurge(fresh, surge, now);
};

const begin = async (ports: SurgePorts, one: Case, minutes: readonly Minute[], now: Date): Promise<boolean> => {
  const { pointer, record } = await latestSurgeOf(ports.ledger, one.source);
  const before = record ? spansOf(record.surge) : [];
  const rise = riseOf(minutes, before, now);
  if (rise.reason !== 'far above its habit') return true;
  if (record && record.surge.endedAt === undefined) {
    const surge = withMatters(record.surge, rise, minutes);
    return surge === record.surge || ports.ledger.commit([{ before: record, after: withSurge(record, surge, now) }]);
  }
  const begun = starting(ports, { one, rise, minutes, before }, now);
  const { id } = begun.surge;
  const fresh: LatestSurgeRecord = { type: 'latestSurge', ...keys.latestSurge(one.source), version: 1, surge: id };
  const latest = { before: pointer, after: { ...(pointer ?? fresh), surge: id } };
  return ports.ledger.commit([latest, { after: begun }, { after: memberOf(ports, begun.surge, one, now) }]);
};

/**
 * A case was opened: it is counted by its source, minute and main reason, and when that is far above the source's own
 * habit a surge begins. One small write for each case, and one read of the minutes for every fifth of a minute.
 */
export const countOpened = async (ports: SurgePorts, one: Case, now: Date): Promise<void> => {
  const expires = Math.ceil((now.getTime() + remembersMs) / 1000);
  const opened = await ports.ledger.count(keys.opened(one.source, minuteOf(now)), one.matter ?? 'unknown', expires);
  if (opened % looksEvery !== 0) return;
  const minutes = await minutesOf(ports.ledger, one.source);
  // Who loses the race finds the surge that somebody else began.
  for (let tried = 0; tried < attempts; tried += 1) if (await begin(ports, one, minutes, now)) return;
};

/** Writes down that a case is one of a surge's, once. */
export const addMember = async (ports: SurgePorts, surge: Surge, one: Case, now: Date): Promise<void> => {
  if (one.surge === undefined) await ports.ledger.commit([{ after: memberOf(ports, surge, one, now) }]);
};

/** Changes a surge, if there is anything to change. Throws when others keep changing it. */
export const changeSurge = async (
  ledger: Ledger, id: string, now: Date, change: (surge: Surge) => Surge,
): Promise<void> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await surgeRecordOf(ledger, id);
    const surge = before && change(before.surge);
    if (before === undefined || surge === undefined || surge === before.surge) return;
    if (await ledger.commit([{ before, after: withSurge(before, surge, now) }])) return;
  }
  throw new Error(`Surge ${id} was changed by others ${attempts} times in a row; it is tried again.`);
};

import type { Actor, Case } from '../../domain/case.ts';
import { holdUntil } from '../../domain/clock.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { policyOf } from '../../domain/policy-of.ts';
import { hold, holderOf, ranOut, release, takeAll } from '../../domain/surge/holding.ts';
import { withCase } from '../case-record.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import { minutesOf, surgeOf, surgeRecordOf } from './surge-lookup.ts';
import { changeSurge } from './surge-record.ts';

interface HoldPorts {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
}

/**
 * The clock of a case rang. While somebody has all of its surge they have this one too, and when that ran out it waits
 * again, of which people are told once. Else it is what the clock made of it.
 */
export const rungInSurge = async (ports: HoldPorts, one: Case, rung: Case, now: Date): Promise<Case> => {
  if (one.state === 'acknowledged' && one.together === true && one.surge !== undefined) {
    await changeSurge(ports.ledger, one.surge, now, (surge) => ranOut(surge, now));
    return release(one, policyOf(ports.configuration, one.brand), now);
  }
  if (one.state !== 'open') return rung;
  const held = holderOf(await surgeOf(ports.ledger, one), one, now);
  return held === undefined ? rung : hold(one, held, now);
};

const attempts = 8;

/** Of all of them the one that was looked at is acknowledged now; the others are when their clocks ring. */
const holdNow = async (ports: HoldPorts, id: string, now: Date): Promise<Case | undefined> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ports.ledger.get(keys.case(id));
    if (before?.type !== 'case') return undefined;
    const { case: one } = before;
    const held = one.state === 'open' ? holderOf(await surgeOf(ports.ledger, one), one, now) : undefined;
    if (held === undefined) return one;
    const after = hold(one, held, now);
    if (await ports.ledger.commit([{ before, after: withCase(before, after, now) }])) return after;
  }
  throw new Error(`Case ${id} changed ${attempts} times while somebody took it with all the others; try again.`);
};

/** What "I have all of them" came to, and the case on whose page it was pressed. */
export interface Taken {
  readonly case: Case;
  readonly reason: 'done' | 'already acknowledged' | 'no surge';
}

/**
 * A person has all cases of the surge that this one is in. When this answers, it is durable: no clock of theirs tells
 * anybody until the acknowledgement runs out. `undefined`: there is no such case. Throws when the ledger cannot take it.
 */
export const acknowledgeAll = async (
  ports: HoldPorts, id: string, who: { by: Actor; now: Date },
): Promise<Taken | undefined> => {
  const { ledger, configuration } = ports;
  const record = await ledger.get(keys.case(id));
  if (record?.type !== 'case') return undefined;
  const surge = record.case.surge === undefined ? undefined : await surgeRecordOf(ledger, record.case.surge);
  if (surge === undefined) return { case: record.case, reason: 'no surge' };
  const press = { ...who, until: holdUntil(policyOf(configuration, record.case.brand), who.now) };
  const minutes = await minutesOf(ledger, surge.surge.source);
  let reason: Taken['reason'] = 'done';
  await changeSurge(ledger, surge.surge.id, who.now, (latest) => {
    const taking = takeAll(latest, press, minutes);
    reason = taking.reason;
    return taking.surge;
  });
  const one = await holdNow(ports, id, who.now);
  return one && { case: one, reason };
};

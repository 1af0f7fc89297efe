import { acknowledge } from '../acknowledgement.ts';
import type { Actor, Case, PendingNotice } from '../case.ts';
import { tierOf } from '../clock.ts';
import { later } from '../elapsed.ts';
import { withoutHolder } from '../held-before.ts';
import type { Policy } from '../configuration.ts';
import { matterOf } from './belonging.ts';
import { type News, withNotice } from './news.ts';
import type { Minute } from './rate.ts';
import type { Held, Surge } from './surge.ts';

const nameOf = ({ name, subscriber }: Actor): string => name ?? subscriber ?? 'Somebody';

/** What a person's "I have all of them" came to. */
export interface Taking {
  readonly surge: Surge;
  readonly reason: 'done' | 'already acknowledged';
}

/** Whether somebody has all of them now. */
export const isHeld = ({ held }: Surge, now: Date): boolean => held !== undefined && held.until > now.toISOString();

/** A person presses, and how long that holds. */
export interface Press {
  readonly by: Actor;
  readonly now: Date;
  readonly until: string;
}

/**
 * "I have all of them": of the matters that it is about by now, also those who are still to come. Whom a tier was about
 * to reach is not told any more. Of a matter that comes later people are told as ever.
 */
export const takeAll = (surge: Surge, { by, now, until }: Press, minutes: readonly Minute[]): Taking => {
  if (isHeld(surge, now)) return { surge, reason: 'already acknowledged' };
  const at = now.toISOString();
  const notices = surge.notices.filter(({ tier, type, sent }) => type !== 'updated' || tier === undefined || sent);
  const quiet = { ...surge, held: { by, at, until, matters: surge.matters }, waiting: undefined, notices };
  const reason = `${nameOf(by)} has all of them`;
  const id = `${surge.id}/acknowledged/${at}`;
  const to = Object.keys(surge.told);
  const news: News = { id, type: 'acknowledged', to, reason, by, until };
  return { surge: withNotice(quiet, minutes, now, news), reason: 'done' };
};

/** The acknowledgement that holds the clock of a case with all the others; never of somebody who may be in danger. */
export const holderOf = (surge: Surge | undefined, one: Case, now: Date): Held | undefined => {
  if (surge?.held === undefined || !isHeld(surge, now)) return undefined;
  if (one.severity === 'critical' || one.apart === true) return undefined;
  return surge.held.matters.includes(matterOf(one)) ? surge.held : undefined;
};

/** The clock of a case rang that is held with all the others: whoever has them has this one too. */
export const hold = (one: Case, { by, until }: Held, now: Date): Case => {
  const { case: held } = acknowledge(one, { by, now }, until);
  return { ...held, apart: one.apart, together: true };
};

interface Again {
  readonly to: readonly string[];
  readonly why: string;
}

const waitsAgain = (one: Case, policy: Policy, now: Date, { to, why }: Again): Case => {
  const at = now.toISOString();
  const until = later(at, tierOf(policy, one.tier).wait);
  const reason = `${nameOf(one.acknowledgedBy ?? {})} had all of them, but ${why}`;
  const notice: PendingNotice = {
    id: `${one.id}/reopened/${at}`, type: 'reopened', at, to: [...to], tier: one.tier, until, reason,
  };
  return { ...withoutHolder(one, at), together: undefined, clock: until, notices: [...one.notices, notice] };
};

/** The acknowledgement of all of them ran out: it waits again. People hear of that once, with the surge. */
export const release = (one: Case, policy: Policy, now: Date): Case =>
  waitsAgain(one, policy, now, { to: [], why: 'the acknowledgement ran out' });

/** Whether somebody has it with all the others, who may be in danger by what was said since. */
export const isHeldInDanger = (one: Case): boolean =>
  one.state === 'acknowledged' && one.together === true && one.severity === 'critical';

/** Who may be in danger is in nobody's hands with all the others: it waits again, and everybody who was told hears that. */
export const letGo = (one: Case, policy: Policy, now: Date): Case =>
  waitsAgain(one, policy, now, { to: one.told, why: 'this customer may be in danger' });

/** One of its customers waits again since the acknowledgement of all of them ran out; everybody hears that, once. */
export const ranOut = (surge: Surge, now: Date): Surge => {
  const { held, told, tier } = surge;
  if (held === undefined || isHeld(surge, now)) return surge;
  const reason = `${nameOf(held.by)} had all of them, but the acknowledgement ran out`;
  return { ...surge, held: undefined, waiting: { to: Object.keys(told), tier, reason } };
};

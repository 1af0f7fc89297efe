import { acknowledge, note, type Outcome, resolve, snooze } from '../domain/acknowledgement.ts';
import type { Actor, Case } from '../domain/case.ts';
import { holdUntil } from '../domain/clock.ts';
import type { Configuration } from '../domain/configuration.ts';
import { feedback, type Opinion } from '../domain/feedback.ts';
import type { Duration } from '../domain/duration.ts';
import { later } from '../domain/elapsed.ts';
import { policyOf } from '../domain/policy-of.ts';
import { withCase } from './case-record.ts';
import { opinionAdded } from './feedback-record.ts';
import { ownerOf } from './people/customer-of.ts';
import { released } from './people/released.ts';
import { keys } from './keys.ts';
import type { Change, Ledger } from './ports.ts';
import type { CaseRecord } from './records.ts';

/** What a person can do with a case. */
export type Action =
  | { readonly verb: 'acknowledge' }
  | { readonly verb: 'resolve' }
  | { readonly verb: 'snooze'; readonly duration: Duration }
  | { readonly verb: 'note'; readonly text: string }
  | ({ readonly verb: 'feedback' } & Opinion);

export interface ActPorts {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
}

const attempts = 8;

const decide = (ports: ActPorts, one: Case, action: Action, by: Actor, now: Date): Outcome => {
  const act = { by, now };
  const policy = policyOf(ports.configuration, one.brand);
  if (action.verb === 'acknowledge') return acknowledge(one, act, holdUntil(policy, now));
  if (action.verb === 'snooze') return snooze(one, act, later(now.toISOString(), action.duration));
  if (action.verb === 'feedback') return feedback(one, act, action);
  return action.verb === 'note' ? note(one, act, action.text) : resolve(one, act);
};

const changesOf = async (ports: ActPorts, before: CaseRecord, after: Case, now: Date): Promise<Change[]> => {
  const change: Change = { before, after: withCase(before, after, now) };
  const isNowOver = after.state === 'resolved' && before.case.state !== 'resolved';
  if (!isNowOver) return [change, ...opinionAdded(ports.configuration, before, after)];
  const owner = await ownerOf(ports.ledger, after);
  return owner ? [change, { before: owner, after: released(owner, after) }] : [change];
};

/**
 * A person acts on a case. When this answers, it is durable and the clock knows it. The same act again changes nothing
 * and says so. `undefined`: there is no such case. Throws when the ledger cannot take it now.
 */
export const act = async (ports: ActPorts, id: string, action: Action, who: { by: Actor; now: Date }): Promise<Outcome | undefined> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ports.ledger.get(keys.case(id));
    if (before?.type !== 'case') return undefined;
    const outcome = decide(ports, before.case, action, who.by, who.now);
    if (outcome.case === before.case) return outcome;
    if (await ports.ledger.commit(await changesOf(ports, before, outcome.case, who.now))) return outcome;
  }
  throw new Error(`Case ${id} changed ${attempts} times while somebody acted on it; nothing was recorded, try again.`);
};

import { answersTo } from '../../lib/domain/answers.ts';
import type { Outcome } from '../../lib/domain/acknowledgement.ts';
import type { Actor, Case } from '../../lib/domain/case.ts';
import type { Configuration } from '../../lib/domain/configuration.ts';
import { act, type Action } from '../../lib/pipeline/act.ts';
import { storyOf } from '../../lib/pipeline/announce/case-data.ts';
import { keys } from '../../lib/pipeline/keys.ts';
import { openLink } from '../../lib/pipeline/links.ts';
import { perhapsSame } from '../../lib/pipeline/people/perhaps.ts';
import type { Ledger, Secrets } from '../../lib/pipeline/ports.ts';
import { holderOf, isHeld } from '../../lib/domain/surge/holding.ts';
import { sumOf } from '../../lib/domain/surge/rate.ts';
import { acknowledgeAll } from '../../lib/pipeline/surge/surge-hold.ts';
import { surgeRecordOf } from '../../lib/pipeline/surge/surge-lookup.ts';
import { actionOf, type Pressed } from './action.ts';
import type { CaseView, Done, View } from './view.ts';

/** What the desk works with. */
export interface Desk {
  readonly configuration: Configuration;
  readonly ledger: Ledger;
  readonly secrets: Secrets;
}

interface Press {
  readonly case: Case;
  readonly done: Done;
}

type Fields = Readonly<Record<string, string>>;

/** How the surge of a case stands. */
const surgeIn = async (desk: Desk, one: Case, now: Date): Promise<CaseView['surge']> => {
  const surge = one.surge === undefined ? undefined : (await surgeRecordOf(desk.ledger, one.surge))?.surge;
  if (surge === undefined) return undefined;
  const held = isHeld(surge, now) ? surge.held : undefined;
  return { count: sumOf(surge.toldCounts), held, holder: holderOf(surge, one, now) };
};

const done: Readonly<Record<Action['verb'], Done>> = {
  acknowledge: 'acknowledged', resolve: 'resolved', note: 'noted', snooze: 'snoozed', feedback: 'rated',
};

const repeated: Readonly<Record<Exclude<Outcome['reason'], 'done'>, Done>> = {
  'already acknowledged': 'alreadyAcknowledged', 'already resolved': 'alreadyResolved', 'nothing to add': 'emptyNote',
};

const doneOf = (action: Action, { reason }: Outcome): Done => (reason === 'done' || action.verb === 'feedback' ? done[action.verb] : repeated[reason]);

/** Of all customers of the surge, or of this one when it is in none. */
const press = async (
  desk: Desk, id: string, pressed: Pressed, who: { by: Actor; now: Date },
): Promise<Press | undefined> => {
  const taken = pressed.verb === 'acknowledgeAll' ? await acknowledgeAll(desk, id, who) : undefined;
  if (taken !== undefined && taken.reason !== 'no surge') {
    return { case: taken.case, done: taken.reason === 'done' ? 'acknowledgedAll' : 'alreadyAcknowledgedAll' };
  }
  const action: Action = pressed.verb === 'acknowledgeAll' ? { verb: 'acknowledge' } : pressed;
  const outcome = await act(desk, id, action, who);
  return outcome && { case: outcome.case, done: doneOf(action, outcome) };
};

const actorOf = (subscriber: string | undefined, fields: Fields): Actor => {
  const name = fields.name?.trim().slice(0, 60);
  return { subscriber, name: name === '' ? undefined : name };
};

/** The case of a link, or the one that it goes on in: who was told of the first takes the other. */
const caseOf = async (ledger: Ledger, id: string): Promise<Case | undefined> => {
  const record = await ledger.get(keys.case(id));
  if (record?.type !== 'case') return undefined;
  return record.case.into === undefined ? record.case : caseOf(ledger, record.case.into);
};

const viewOf = async (desk: Desk, one: Case | undefined, token: string, shown: { now: Date; done?: Done }): Promise<View> => {
  const story = one && (await storyOf(desk.ledger, desk.configuration, one));
  const brand = desk.configuration.brands.find(({ id }) => id === one?.brand);
  if (!story || !brand) return { kind: 'unknown' };
  const { customer, vip, interactions, takenBack } = story;
  return {
    kind: 'case',
    case: story.case,
    customer,
    vip,
    interactions,
    takenBack,
    answers: answersTo(customer.handles, interactions),
    surge: await surgeIn(desk, story.case, shown.now),
    brand,
    told: story.case.told,
    perhaps: await perhapsSame(desk.ledger, customer),
    token,
    ...shown,
  };
};

/**
 * What the desk shows for one request. Without `fields` (a GET) nothing changes; with them the act of the path is done
 * first. Throws when the ledger or the secrets do not answer; then nothing was recorded.
 */
export const serve = async (desk: Desk, path: { token?: string; action?: string }, fields: Fields | undefined, now: Date): Promise<View> => {
  const token = path.token ?? '';
  const subscribers = desk.configuration.subscribers.map(({ id }) => id);
  const link = openLink(await desk.secrets.forLinks(), token, now, subscribers);
  if (!link.ok) return { kind: link.why };
  const one = await caseOf(desk.ledger, link.case);
  if (fields === undefined) return viewOf(desk, one, token, { now });
  const action = actionOf(path.action ?? '', fields);
  if (one === undefined || action === undefined) return { kind: 'unknown' };
  const pressed = await press(desk, one.id, action, { by: actorOf(link.subscriber, fields), now });
  return viewOf(desk, pressed?.case, token, { now, done: pressed?.done });
};

import { dynamodbRawMentions } from '../../../lib/adapters/dynamodb-raw-mentions.ts';
import type { Case } from '../../../lib/domain/case.ts';
import { act, type Action } from '../../../lib/pipeline/act.ts';
import { customerOfHandle } from '../../../lib/pipeline/people/customer-of.ts';
import { joinPeople, partPeople } from '../../../lib/pipeline/people/decide-people.ts';
import { eraseCustomer, whomOf } from '../../../lib/pipeline/people/erase.ts';
import { deliveriesIn } from '../../../lib/pipeline/replay/kept-deliveries.ts';
import { replay } from '../../../lib/pipeline/replay/replay.ts';
import { acknowledgeAll } from '../../../lib/pipeline/surge/surge-hold.ts';
import { recordsIn } from '../../fakes/kept.ts';
import { minutes } from '../../fakes/world.ts';
import { edit, flood, remove, repeat, speak } from './speaking.ts';
import { decider, eraser, survive, type Town } from './town.ts';

const known = async (town: Town): Promise<string[]> =>
  (await recordsIn(town.world)).flatMap((one) => (one.type === 'handle' && one.customer ? [one.handle] : []));

const join = async (town: Town): Promise<void> => {
  const all = await known(town);
  if (all.length < 2) return;
  const [one, other] = [town.chance.of(all), town.chance.of(all)];
  if (one !== other) await survive(town, () => joinPeople(decider(town), one, other), true);
};

const part = async (town: Town): Promise<void> => {
  const all: string[] = [];
  for (const handle of await known(town)) {
    const owner = await survive(town, () => customerOfHandle(town.world.ports.ledger, handle), true);
    if ((owner?.customer.handles.length ?? 0) > 1) all.push(handle);
  }
  if (all.length > 0) await survive(town, () => partPeople(decider(town), town.chance.of(all), []), true);
};

const isWhole = ({ into }: Case): boolean => into === undefined;

const cases = async ({ world }: Town, isWanted = isWhole): Promise<string[]> =>
  (await recordsIn(world)).flatMap((one) => (one.type === 'case' && isWanted(one.case) ? [one.case.id] : []));

const press = (action: Action) => async (town: Town): Promise<void> => {
  const all = await cases(town);
  if (all.length === 0) return;
  const id = town.chance.of(all);
  const who = { by: { subscriber: 'front-desk', name: 'Mia' }, now: town.world.now };
  await survive(town, () => act(town.world.ports, id, action, who), true);
};

const pressAll = async (town: Town): Promise<void> => {
  const all = await cases(town, ({ surge }) => surge !== undefined);
  if (all.length === 0) return;
  const id = town.chance.of(all);
  const who = { by: { subscriber: 'front-desk', name: 'Sam' }, now: town.world.now };
  await survive(town, () => acknowledgeAll(town.world.ports, id, who), true);
};

/** Ids of what stands in the stories of these handles. */
const linesOf = async ({ world }: Town, handles: readonly string[]): Promise<ReadonlySet<string>> => {
  const ofThem = new Set(handles.map((handle) => `handle#${handle}`));
  const all = await recordsIn(world);
  return new Set(all.flatMap((one) => (one.type === 'story' && ofThem.has(one.pk) ? [one.interaction] : [])));
};

const erase = async (town: Town): Promise<void> => {
  const all = await known(town);
  if (all.length === 0) return;
  const handle = town.chance.of(all);
  const whom = await survive(town, () => whomOf(town.world.ports.ledger, handle), true);
  if (whom === undefined) return;
  const theirs = await linesOf(town, whom.handles);
  await survive(town, () => eraseCustomer(eraser(town), whom), true);
  const things = new Set(town.uttered.flatMap(({ id = '', original = id }) => (theirs.has(id) ? [original] : [])));
  for (const one of town.uttered) if (things.has(one.original ?? one.id ?? '')) one.gone = true;
};

const replayAll = async (town: Town): Promise<void> => {
  const { world, table } = town;
  for await (const { found } of dynamodbRawMentions(world.client, table)({ from: '0', before: '8' })) {
    for (const one of deliveriesIn(found)) await survive(town, () => replay(world.ports, one, world.now, false), true);
  }
};

const waits = [-1 / 60, 1 / 60, 0.5, 1, 2, 5, 6, 20, 45, 250];

const wait = async (town: Town): Promise<void> => {
  town.world.pass(minutes(town.chance.of(waits)));
  await survive(town, () => town.world.tick());
};

const work = async (town: Town): Promise<void> => {
  await survive(town, () => town.world.settle());
};
const two = async (town: Town): Promise<void> => {
  await survive(town, async () => {
    await Promise.all([town.world.tick(), town.world.follow(), town.world.tick()]);
  });
};

type Act = (town: Town) => Promise<void>;

/** What can happen, and how often beside the rest. */
const acts: readonly (readonly [name: string, often: number, act: Act])[] = [
  ['speak', 4, (town) => speak(town)], ['edit', 2, edit], ['remove', 1, remove], ['repeat', 2, repeat],
  ['flood', 1, flood],
  ['join', 2, join], ['part', 2, part], ['erase', 1, erase], ['replay', 1, replayAll],
  ['acknowledge', 2, press({ verb: 'acknowledge' })], ['acknowledge all', 2, pressAll],
  ['resolve', 1, press({ verb: 'resolve' })],
  ['snooze', 1, press({ verb: 'snooze', duration: 'PT1H' })],
  ['note', 1, press({ verb: 'note', text: 'Called them' })],
  ['wait', 4, wait], ['work', 3, work], ['work twice at once', 2, two],
];
const drawn = acts.flatMap((one) => Array.from({ length: one[1] }, () => one));

/** One of them happens. */
export const happen = async (town: Town): Promise<void> => {
  const [name, , act] = town.chance.of(drawn);
  town.acts.push(name);
  // People press one thing after the other; what happens in one instant is what the workers do.
  town.world.pass(1);
  await act(town);
  if (town.chance.number(3) === 0) await survive(town, () => town.world.settle());
};

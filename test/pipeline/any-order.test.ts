import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startDynamoDb } from '../../infra/local/dynamodb/index.ts';
import { act } from '../../lib/pipeline/act.ts';
import { finish } from '../../lib/pipeline/work/finish.ts';
import { keys } from '../../lib/pipeline/keys.ts';
import { createWorld, minutes, type World } from '../fakes/world.ts';
import { posted } from './story/saying.ts';
import { snapshot } from './story/snapshot.ts';

/**
 * The same words of one customer, worked on in every order and by several at once, end in the same story: which case,
 * how bad, with what reasons, since when the customer waits. On the real ledger.
 */
let store: Awaited<ReturnType<typeof startDynamoDb>>;
beforeAll(async () => {
  store = await startDynamoDb({});
});
afterAll(() => store.close());

const words = {
  greeting: 'Hello, we are looking forward to the pool.',
  angry: 'This is unacceptable.',
  stranded: 'We are stranded.',
  hurt: 'This is an emergency, my son is bleeding and unconscious, call an ambulance!',
  thanks: 'Thank you, all is well now.',
} as const;
type Word = keyof typeof words;

const permutations = <T>(all: readonly T[]): T[][] =>
  all.length < 2 ? [[...all]] : all.flatMap((one, place) => permutations(all.toSpliced(place, 1)).map((rest) => [one, ...rest]));

const idsIn = (body: unknown): readonly string[] => (body as { interactions?: string[] }).interactions ?? [];

/** Has so many customers say the same words, a few hours apart. */
const say = async (world: World, said: readonly Word[], customers: number, first: number): Promise<string[][]> => {
  const ids: string[][] = Array.from({ length: customers }, () => []);
  for (const [place, word] of said.entries()) {
    world.pass(minutes(240));
    const post = (user: string) => world.deliver(posted(world, { id: `${first + place}${user}`, user, text: words[word] }));
    const answers = await Promise.all(ids.map((_, user) => post(String(user + 100))));
    for (const [user, { body }] of answers.entries()) ids[user]?.push(...idsIn(body));
  }
  return ids;
};

/** What they said before is over: somebody has resolved every case of it. */
const resolveAll = async (world: World): Promise<void> => {
  await world.settle();
  for (const { data } of world.events('earshot.case.opened')) {
    await act(world.ports, String(data.id), { verb: 'resolve' }, { by: { name: 'Grace' }, now: world.now });
  }
  await world.settle();
};

const scripts: readonly (readonly [title: string, before: readonly Word[], said: readonly Word[]])[] = [
  ['a greeting before a complaint is not of the case, one after it is', [], ['greeting', 'stranded', 'greeting', 'angry']],
  ['the earliest complaint is the beginning', [], ['stranded', 'greeting', 'hurt']],
  ['the third time in a week is worse than the first', [], ['angry', 'angry', 'angry']],
  ['after the case is over, thanks wake nobody and a problem does', ['stranded'], ['thanks', 'angry', 'greeting']],
  ['after the case is over, a complaint begins nothing new', ['stranded', 'greeting'], ['stranded', 'greeting', 'hurt']],
];

describe.each(scripts)('%s', (_, before, said) => {
  it('in every order, and all at once', async () => {
    const world = await createWorld(undefined, store.endpoint);
    // All of them when they are few, else every fourth; the order of reception first.
    const orders = permutations([...said.keys()]).filter((_order, place, all) => place % Math.ceil(all.length / 6) === 0);
    const atOnce = 2;
    if (before.length > 0) {
      await say(world, before, orders.length + atOnce, 1);
      await resolveAll(world);
    }
    const customers = await say(world, said, orders.length + atOnce, 5);
    for (const [place, ids] of customers.entries()) {
      const order = orders[place];
      const work = (id: string | undefined) => finish(world.ports, [keys.interaction(id ?? '')]);
      if (order === undefined) await Promise.all(ids.map(work));
      else for (const one of order) await work(ids[one]);
    }
    await world.settle();

    const expected = await snapshot(world, customers[0] ?? []);
    expect(expected.cases).toHaveLength(1);
    for (const [place, ids] of customers.entries()) {
      expect({ order: orders[place], ...(await snapshot(world, ids)) }).toEqual({ order: orders[place], ...expected });
    }
    await world.close();
  }, 60_000);
});

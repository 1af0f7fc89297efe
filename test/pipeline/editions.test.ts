import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type {
  CustomerRecord, HandleRecord, InteractionRecord, LedgerRecord, StoryRecord,
} from '../../lib/pipeline/records.ts';
import { keptOf, recordsIn } from '../fakes/kept.ts';
import { createWorld, deletion, minutes, type World } from '../fakes/world.ts';
import { posted, streamed } from './story/saying.ts';

/**
 * A post in three versions, and its deletion, in every order, worked on as they come or all at the end: what stands
 * is the same, and of every other version nothing is left anywhere. On the real ledger.
 */
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const permutations = <T>(all: readonly T[]): T[][] =>
  all.length < 2 ? [[...all]] : all.flatMap((one, place) => permutations(all.toSpliced(place, 1)).map((rest) => [one, ...rest]));

/** Each says something that only it says: a word, a number, an address; the first and the last share a number. */
const says = {
  v1: (n: number) => `We are stranded! lemur${n} booking BW-${n}1, order SHARED-${n}9, I am first${n}@example.com`,
  v2: (n: number) => `This is unacceptable. gecko${n} booking BW-${n}2, I am second${n}@example.com`,
  v3: (n: number) => `All is well. heron${n} booking BW-${n}3, order SHARED-${n}9, I am third${n}@example.com`,
} as const;
type Step = keyof typeof says | 'deletion';

const seconds = { v1: 30, v2: 40, v3: 50 } as const;
const idsOf = (n: number) => [`${n}001`, `${n}002`, `${n}003`];

const deliveryOf = (step: Step, n: number) => {
  const [first = '', second = '', third = ''] = idsOf(n);
  if (step === 'deletion') return deletion(world, second, `${n}`);
  const history = { v1: [first], v2: [first, second], v3: [first, second, third] }[step];
  const at = `2026-11-21T07:59:${seconds[step]}.000Z`;
  return streamed(world, { id: history.at(-1) ?? '', text: says[step](n), history, user: `${n}`, conversation: history.at(-1), at });
};

interface Order {
  readonly n: number;
  readonly steps: readonly Step[];
  readonly eager: boolean;
}

let next = 100;
const ordersOf = (steps: readonly Step[], every: number): Order[] =>
  permutations(steps)
    .filter((_, place) => place % every === 0)
    .map((order, place) => ({ n: (next += 1), steps: order, eager: place % 2 === 0 }));

/** Works on all of them together, step by step or all at the end. */
const runTogether = async (orders: readonly Order[]): Promise<void> => {
  const most = Math.max(...orders.map(({ steps }) => steps.length));
  for (const { n } of orders) await world.deliver(posted(world, { id: `${n}900`, user: `${n}`, text: `Good morning. Write to second${n}@example.com` }));
  await world.settle();
  for (let place = 0; place < most; place += 1) {
    world.pass(minutes(1));
    for (const { n, steps } of orders) {
      const step = steps[place];
      if (step !== undefined) await world.deliver(deliveryOf(step, n));
    }
    if (orders.some(({ eager }) => eager)) await world.settle();
  }
  await world.settle();
};

const run = async (orders: readonly Order[]): Promise<void> => {
  await runTogether(orders.filter(({ eager }) => eager));
  await runTogether(orders.filter(({ eager }) => !eager));
};

/** A scan comes in any order. */
const sorted = (state: Readonly<Record<string, readonly unknown[]>>): unknown =>
  Object.fromEntries(Object.entries(state).map(([name, all]) => [name, all.map((one) => JSON.stringify(one)).toSorted().map((one) => JSON.parse(one) as unknown)]));

const has = (record: LedgerRecord, user: string): boolean => JSON.stringify(record).includes(`"twitter:${user}"`);

/** How one customer stands, without what tells when and as whom it all came. */
const stateOf = (records: readonly LedgerRecord[], n: number) => {
  const mine = records.filter((record) => has(record, String(n)) || ('interaction' in record && JSON.stringify(record).includes(`${n}@example.com`)));
  const anonymous = (value: unknown): Readonly<Record<string, readonly unknown[]>> =>
    JSON.parse(JSON.stringify(value).replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/g, 'id').replaceAll(String(n), 'N'));
  const of = <Kind extends LedgerRecord>(type: Kind['type']): Kind[] => mine.filter((record): record is Kind => record.type === type);
  const lines = records.filter((record): record is StoryRecord => record.type === 'story' && record.pk === `handle#twitter:${n}`);
  return sorted(anonymous({
    interactions: of<InteractionRecord>('interaction').map(({ interaction, severity, reasons, was, older, due, raw }) => ({
      ...interaction, receivedAt: '', severity, reasons, was, older, due, raw: raw?.contentType,
    })),
    lines: lines.map(({ severity, reasons, edition, answers, about, case: one }) => ({ severity, reasons, edition, answers, about: about?.length, in: one && 'case' })),
    handles: of<HandleRecord>('handle').map(({ handle, strength, at, links }) => ({ handle, strength, at, links: links?.map((link) => ({ ...link, interaction: '' })) })),
    customers: of<CustomerRecord>('customer').map(({ customer }) => ({ facts: customer.facts, handles: customer.handles, in: Object.keys(customer.cases) })),
  }));
};

const words = (n: number, step: keyof typeof says): string[] =>
  ({ v1: [`lemur${n}`, `BW-${n}1`, `first${n}`], v2: [`gecko${n}`, `BW-${n}2`], v3: [`heron${n}`, `BW-${n}3`, `third${n}`] })[step];

describe('a post in three versions', () => {
  it('stands as its last in every order of arrival, and nothing is left of the others', async () => {
    const orders = ordersOf(['v1', 'v2', 'v3'], 1);
    await run(orders);
    const kept = await keptOf(world, orders.flatMap(({ n }) => [...words(n, 'v1'), ...words(n, 'v2'), ...words(n, 'v3')]));
    expect(kept).toEqual(orders.flatMap(({ n }) => words(n, 'v3')));
    const records = await recordsIn(world);
    const expected = stateOf(records, orders[0]?.n ?? 0);
    expect(expected).toMatchObject({
      interactions: expect.arrayContaining([expect.objectContaining({ edition: 3, severity: 'critical', saidAt: '2026-11-21T07:59:30.000Z' })]),
    });
    for (const { n, steps, eager } of orders) expect({ steps, eager, ...Object(stateOf(records, n)) }).toEqual({ steps, eager, ...Object(expected) });
  }, 60_000);

  it('and deleted, is nowhere, whenever the deletion came', async () => {
    const orders = ordersOf(['v1', 'v2', 'v3', 'deletion'], 3);
    await run(orders);
    const all = orders.flatMap(({ n }) => [...words(n, 'v1'), ...words(n, 'v2'), ...words(n, 'v3')]);
    expect(await keptOf(world, all)).toEqual([]);
    const deleted = world.events('earshot.interaction.redacted').filter(({ data }) => data.reason === 'deleted');
    expect(new Set(deleted.map(({ id }) => id)).size).toBe(deleted.length);
    expect((await recordsIn(world)).filter((record) => record.type === 'interaction' && record.redactedAt && record.handle)).toEqual([]);
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startDynamoDb } from '../../../infra/local/dynamodb/index.ts';
import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import { act } from '../../../lib/pipeline/act.ts';
import { keys } from '../../../lib/pipeline/keys.ts';
import { customerOfHandle } from '../../../lib/pipeline/people/customer-of.ts';
import { joinPeople, partPeople } from '../../../lib/pipeline/people/decide-people.ts';
import type { Ledger } from '../../../lib/pipeline/ports.ts';
import { configuration, createWorld, minutes, type World } from '../../fakes/world.ts';
import { type Couple, coupleOf, deliveryOf, scriptOf, standing, steps } from './couples.ts';

/**
 * Two customers are joined by a person, and parted later: both stand as two who said and were told the same, and had
 * never been one. Couples are worked on side by side with such twins, on the real store.
 */
let store: Awaited<ReturnType<typeof startDynamoDb>>;
beforeAll(async () => {
  store = await startDynamoDb({});
});
afterAll(() => store.close());

interface Pair {
  readonly couple: Couple;
  readonly twin: Couple;
}

const currentOf = async ({ ports: { ledger } }: World, handle: string): Promise<string | undefined> =>
  Object.values((await customerOfHandle(ledger, handle))?.customer.cases ?? {})[0];

const actions = (step: number) =>
  ({
    note: { verb: 'note', text: `Note ${step}` },
    feedback: { verb: 'feedback', verdict: 'too-high', note: `${step}` },
    resolve: { verb: 'resolve' },
  }) as const;

const together = async ({ ports: { ledger } }: World, handles: readonly string[]): Promise<boolean> => {
  const [one, other] = await Promise.all(handles.map((handle) => customerOfHandle(ledger, handle)));
  return one !== undefined && one.customer.id === other?.customer.id;
};

/** What somebody does with a case of the couple at a step, and with the case of the same word of their twins. */
const actOn = async (world: World, { couple, twin }: Pair, step: number): Promise<void> => {
  const { act: what, of = 0 } = couple.script.steps[step] ?? {};
  const id = await currentOf(world, couple.handles[of]);
  const record = id === undefined ? undefined : await world.ports.ledger.get(keys.case(id));
  if (what === undefined || record?.type !== 'case') return;
  // Of the twins the case of the same word; who ends what two were taken to have said ends it for both.
  const isBoth = what === 'resolve' && (await together(world, couple.handles));
  const whose = record.case.handle === couple.handles[0] ? 0 : 1;
  const others = isBoth ? twin.handles : [twin.handles[whose]];
  const twins = await Promise.all(others.map((handle) => currentOf(world, handle)));
  for (const one of [record.case.id, ...twins]) {
    if (one !== undefined) await act(world.ports, one, actions(step)[what], { by: { name: 'Grace' }, now: world.now });
  }
};

// Each draws a script of its own; in both somebody ends a case for the two while they are one.
const seeds = [2010, 2016];
const pairs: readonly Pair[] = seeds.map((seed, n) => {
  const script = scriptOf(seed);
  return { couple: coupleOf(script, 2 * n), twin: coupleOf(script, 2 * n + 1) };
});

/** What was decided is worked out, but everything breaks off after so many writes, and only the sweep finds it. */
const breakOff = async (world: World, writes: number): Promise<void> => {
  const { ledger } = world.ports;
  let left = writes;
  const commit: Ledger['commit'] = async (changes) => {
    if (left-- > 0) return ledger.commit(changes);
    throw new Error('Killed.');
  };
  Object.assign(world.ports, { ledger: { ...ledger, commit } });
  await world.follow();
  Object.assign(world.ports, { ledger });
  world.pass(minutes(1));
  await world.tick();
  await world.settle();
};

const playStep = async (world: World, step: number): Promise<void> => {
  const decider = { ...world.ports, kinds: kindsOf(world.ports.configuration), now: world.now, by: 'Grace' };
  let isDecided = false;
  for (const { couple: { script: { joined, parted }, handles } } of pairs) {
    const known = await world.ports.ledger.getAll(handles.map(keys.handle));
    if (known.length < 2) continue;
    if (step === joined) await joinPeople(decider, ...handles);
    if (step === parted && (await together(world, handles))) await partPeople(decider, handles[0], []);
    isDecided ||= step === joined || step === parted;
  }
  if (isDecided) await breakOff(world, 5 * step);
  for (const how of ['mail', 'form', 'post'] as const) {
    world.pass(minutes(20));
    for (const { couple, twin } of pairs) {
      for (const one of [couple, twin]) {
        const delivery = deliveryOf(world, one, how, step);
        if (delivery) await world.deliver(delivery);
      }
    }
  }
  await world.settle();
  for (const pair of pairs) await actOn(world, pair, step);
};

describe('two customers who are joined, and parted later', () => {
  it('stand as two who had never been one', async () => {
    const world = await createWorld(undefined, store.endpoint);
    // A case that is opened by repeats alone stays, when those are another's: see below. And nothing rings meanwhile.
    const tiers = [{ notify: ['front-desk'], wait: 'P30D' }];
    const policies = configuration.policies.map((policy) => ({ ...policy, opensAt: 'medium' as const, tiers }));
    Object.assign(world.ports, { configuration: { ...configuration, policies } });
    for (let step = 0; step <= steps; step += 1) {
      world.pass(minutes(step % 3 === 2 ? 1500 : 95));
      await playStep(world, step);
    }
    for (const { couple, twin } of pairs) {
      for (const who of [0, 1] as const) {
        const expected = await standing(world, twin.handles[who]);
        expect([couple.script, await standing(world, couple.handles[who])]).toEqual([couple.script, expected]);
      }
    }
    await world.close();
  }, 120_000);
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { keys } from '../../lib/pipeline/keys.ts';
import { createWorld, deletion, minutes, post, type World } from '../fakes/world.ts';
import { streamed } from './story/saying.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const pool = 'The pool is lovely.';
const stranded = 'We are stranded at the wrong hotel.';
const before = () => streamed(world, { id: '1001', text: pool });
const after = () => streamed(world, { id: '1002', text: stranded, history: ['1001', '1002'] });

const deliver = async (...deliveries: readonly ReturnType<typeof before>[]): Promise<string> => {
  const answers = [];
  for (const one of deliveries) {
    world.pass(minutes(1));
    answers.push(await world.deliver(one));
    await world.settle();
  }
  return ((answers[0]?.body?.interactions ?? []) as string[])[0] ?? '';
};

const everything = async (id: string): Promise<string> => {
  const { pk } = keys.interaction(id);
  return JSON.stringify([await world.ports.ledger.get(keys.interaction(id)), await world.ports.ledger.latest(pk, 'variant#', 10)]);
};

describe('a post that its author edits', () => {
  it.each([['first', 'then', () => [before(), after()]], ['last', 'before', () => [after(), before()]]] as const)(
    'is one interaction with both versions, the older one coming %s',
    async (_first, _then, both) => {
      const id = await deliver(...both());
      const received = world.events('earshot.interaction.received');
      expect(new Set(received.map(({ data }) => data.id))).toEqual(new Set([id]));
      expect(received.at(-1)?.data).toMatchObject({ text: pool, edits: [{ edition: 2, text: stranded }] });
      expect(world.events('earshot.case.opened')).toHaveLength(1);
      expect(world.logged.filter(({ what }) => what === 'variant')).toEqual([]);
    },
  );

  it('to something worse opens a case, and who is told reads both', async () => {
    await deliver(before());
    expect(world.events('earshot.case.opened')).toHaveLength(0);
    await deliver(after());
    const [letter] = world.published.filter(({ topic }) => topic === 'letters');
    expect(letter?.message).toContain(`> ${pool}\n> (changed by them to:) ${stranded}`);
  });

  it('repeated says nothing new', async () => {
    await deliver(before(), after());
    const told = world.published.length;
    await deliver(after(), before(), after());
    expect(world.published).toHaveLength(told);
  });

  it.each([['the first', '1001'], ['the later', '1002']])('goes with all of its versions when %s is deleted', async (_, version) => {
    const id = await deliver(before(), after());
    await deliver(deletion(world, version));
    expect(await everything(id)).not.toMatch(/lovely|wrong hotel/);
    expect(world.events('earshot.interaction.redacted').map(({ data }) => data.interaction)).toEqual([id]);
  });

  it('is never kept when its deletion came before the edit', async () => {
    const id = await deliver(before());
    await deliver(deletion(world, '1002'), after());
    expect(await everything(id)).not.toMatch(/lovely|wrong hotel/);
  });
});

describe('what is taken back', () => {
  it('leaves the case with its reasons, and whoever looks sees that something is gone', async () => {
    const id = await deliver(post(world, { id: '2001', text: stranded }));
    const reasons = world.events('earshot.case.opened')[0]?.data.reasons;
    await deliver(deletion(world, '2001'), post(world, { id: '2002', text: 'Hello?' }));
    const [updated] = world.events('earshot.case.updated');
    expect(updated?.data).toMatchObject({ state: 'open', reasons, takenBack: [{ interaction: id, at: '2026-11-21T08:01:00.000Z' }] });
    expect(updated?.data.interactions).toMatchObject([{ text: 'Hello?' }]);
    expect(world.published.filter(({ topic }) => topic === 'letters').at(-1)?.message).toContain('Something else was taken back by its author');
  });
});

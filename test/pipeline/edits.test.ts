import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { explainInteraction } from '../../lib/cli/explain-interaction.ts';
import { keys } from '../../lib/pipeline/keys.ts';
import type { InteractionRecord } from '../../lib/pipeline/records.ts';
import { keptOf } from '../fakes/kept.ts';
import { activity, createWorld, deletion, minutes, post, type World } from '../fakes/world.ts';
import { streamed } from './story/saying.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const pool = 'The flamingo pool is lovely.';
const stranded = 'We are stranded at the wrong quokka.';
const before = () => streamed(world, { id: '1001', text: pool });
const after = () => streamed(world, { id: '1002', text: stranded, history: ['1001', '1002'], at: '2026-11-21T07:59:50.000Z' });

const deliver = async (...deliveries: readonly ReturnType<typeof before>[]): Promise<string> => {
  const answers = [];
  for (const one of deliveries) {
    world.pass(minutes(1));
    answers.push(await world.deliver(one));
    await world.settle();
  }
  return ((answers[0]?.body?.interactions ?? []) as string[])[0] ?? '';
};

const recordOf = async (id: string): Promise<InteractionRecord> =>
  (await world.ports.ledger.get(keys.interaction(id))) as InteractionRecord;
const redactions = () => world.events('earshot.interaction.redacted').map(({ id, data }) => ({ id, reason: data.reason, edition: data.edition }));
const updates = () => world.events('earshot.case.updated').map(({ data }) => data.reason);

describe('a post that its author edits', () => {
  it.each([['first', () => [before(), after()]], ['last', () => [after(), before()]]] as const)(
    'is the newer words in the place of the older, of which nothing is left, those coming %s',
    async (_, both) => {
      const id = await deliver(...both());
      expect(await keptOf(world, ['flamingo', 'quokka'])).toEqual(['quokka']);
      const { interaction, older, due } = await recordOf(id);
      expect(interaction).toMatchObject({ id, edition: 2, text: stranded, saidAt: '2026-11-21T07:59:30.000Z' });
      expect([older, due]).toEqual([undefined, undefined]);
      const received = world.events('earshot.interaction.received');
      expect(received.at(-1)).toMatchObject({ id: `${id}/received/2`, data: { id, text: stranded, edition: 2 } });
      expect(redactions()).toEqual([{ id: `${id}/redacted/1`, reason: 'edited', edition: 1 }]);
      expect(world.events('earshot.case.opened')).toHaveLength(1);
      expect(world.logged.filter(({ what }) => what === 'variant')).toEqual([]);
    },
  );

  it('to something worse opens a case, and who is told reads what it says now', async () => {
    await deliver(before());
    expect(world.events('earshot.case.opened')).toHaveLength(0);
    await deliver(after());
    const [letter] = world.published.filter(({ topic }) => topic === 'letters');
    expect(letter?.message).toContain(`> ${stranded}\n> (They changed what they had said.)`);
    expect(letter?.message).not.toContain('flamingo');
  });

  it('to something harmless stays as bad as it was, and who was told of the case hears of the change once', async () => {
    await deliver(post(world, { id: '1001', text: stranded }));
    await deliver(streamed(world, { id: '1002', text: pool, history: ['1001', '1002'] }));
    expect(updates()).toEqual(['The customer changed what they had said']);
    const [told] = world.events('earshot.case.updated');
    expect(told?.data).toMatchObject({ severity: 'critical', new: { text: pool, severity: 'critical' } });
    expect(told?.data.reasons).toContain('says they are stranded now');
    await deliver(post(world, { id: '1001', text: stranded }), streamed(world, { id: '1002', text: pool, history: ['1001', '1002'] }));
    expect(updates()).toHaveLength(1);
    expect(await keptOf(world, ['flamingo', 'quokka'])).toEqual(['flamingo']);
  });

  it('is explained as changed, and what it said before is not shown', async () => {
    const id = await deliver(before(), after());
    const explained = (await explainInteraction(world.ports.ledger, await recordOf(id))).map(({ what, words }) => `${what}: ${words}`).join('\n');
    expect(explained).toContain(`edited: Version 1 came, which its author changed; those words are gone: ${id}/redacted/1.`);
    expect(explained).toContain(`earshot.interaction.received, id ${id}/received/2.`);
    expect(explained).not.toContain('flamingo');
  });

  it('repeated says nothing new, and nothing comes back', async () => {
    await deliver(before(), after());
    const told = world.published.length;
    const all = world.archived.size;
    await deliver(after(), before(), after());
    expect([world.published.length, world.archived.size]).toEqual([told, all]);
    expect(await keptOf(world, ['flamingo'])).toEqual([]);
  });

  it.each([['the first', '1001'], ['the later', '1002']])('goes with all of its versions when %s is deleted', async (_, version) => {
    const id = await deliver(before(), after());
    await deliver(deletion(world, version));
    expect(await keptOf(world, ['flamingo', 'quokka'])).toEqual([]);
    expect(redactions()).toEqual([
      { id: `${id}/redacted/1`, reason: 'edited', edition: 1 },
      { id: `${id}/redacted`, reason: 'deleted', edition: undefined },
    ]);
  });

  it('is never kept when its deletion came before the edit', async () => {
    await deliver(before());
    await deliver(deletion(world, '1002'), after());
    expect(await keptOf(world, ['flamingo', 'quokka'])).toEqual([]);
  });

  it('goes from the bytes of the whole delivery too, also when that comes again; the words of others stay', async () => {
    const said = (id: string, text: string, user: string) => ({ id_str: id, text, user: { id_str: user, screen_name: `u${user}` } });
    const both = (about: string) =>
      activity(world, { tweet_create_events: [said('1001', pool, '7'), said('5', 'The capybara waves.', '8')], about });
    await deliver(both('first'));
    expect(world.archived.size).toBe(1);
    await deliver(after(), both('again'));
    expect(world.archived.size).toBe(0);
    expect(await keptOf(world, ['flamingo', 'quokka', 'capybara'])).toEqual(['quokka', 'capybara']);
  });

  it('takes along a copy with other words of the version that was changed', async () => {
    await deliver(before(), post(world, { id: '1001', text: 'The flamingo pool is…' }), after());
    expect(await keptOf(world, ['flamingo', 'quokka'])).toEqual(['quokka']);
  });

  it('while it is being understood is put right afterwards, and told after it', async () => {
    await world.deliver(post(world, { id: '1001', text: 'My booking is BW-77120, I am on +1 876 555 0143.' }));
    const { ledger } = world.ports;
    const whole = { ...ledger };
    // Before anything of it is written down the newer version comes, and is understood and told.
    ledger.commit = async (changes) => {
      Object.assign(ledger, whole);
      await world.deliver(after());
      await world.settle();
      return whole.commit(changes);
    };
    await world.settle();
    expect(await keptOf(world, ['BW-77120', '18765550143', 'quokka'])).toEqual(['quokka']);
    const told = world.published.map(({ message }) => /[A-Z0-9](\/(?:received|redacted)[^"]*)"/.exec(message)?.[1]).filter(Boolean);
    expect(told).toEqual(['/redacted/1', '/received/2', '/received', '/redacted/1']);
  });

  it('is finished when that was broken off after every single write', async () => {
    const { ledger, archive } = world.ports;
    await deliver(post(world, { id: '1001', text: `${pool} Write to me at flamingo@example.com` }));
    await world.deliver(after());
    const [whole, all] = [{ ...ledger }, { ...archive }];
    let left = 0;
    const counted = <In, Out>(verb: (one: In) => Promise<Out>) => (one: In): Promise<Out> =>
      left-- > 0 ? verb(one) : Promise.reject(new Error('broken off'));
    ledger.commit = counted((changes) => whole.commit(changes));
    archive.remove = counted((name) => all.remove(name));
    for (let most = 0; most < 8; most += 1) {
      left = most;
      world.pass(minutes(1));
      await world.tick();
    }
    Object.assign(ledger, whole);
    Object.assign(archive, all);
    world.pass(minutes(1));
    await world.tick();
    await world.settle();
    expect(await keptOf(world, ['flamingo', 'quokka'])).toEqual(['quokka']);
    expect(redactions().map(({ edition }) => edition)).toEqual([1]);
    expect(updates()).toEqual([]);
    expect(world.events('earshot.case.opened')).toHaveLength(1);
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

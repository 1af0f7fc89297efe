import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import { joinPeople } from '../../../lib/pipeline/people/decide-people.ts';
import { createWorld, mail, minutes, post, type World } from '../../fakes/world.ts';

/** How people read a handle on X, which nobody can look up by its number. */
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

it('is the name that the account goes by, also when its words are not among the latest', async () => {
  const say = async (delivery: () => ReturnType<typeof mail>): Promise<void> => {
    await world.deliver(delivery());
    await world.settle();
    world.pass(minutes(1));
  };
  await say(() => post(world, { id: '1001', user: '71', screenName: 'Cleo_a', text: 'We are stranded.' }));
  await say(() => post(world, { id: '1002', user: '71', screenName: 'Cleo_b', text: 'Still stranded.' }));
  await say(() => mail(world, { id: 'm0', text: 'Nobody helps us.' }));
  const { ledger, configuration } = world.ports;
  const decider = { ledger, configuration, kinds: kindsOf(configuration), now: world.now, by: 'Grace' };
  await joinPeople(decider, 'twitter:71', 'email:cleo@example.com');
  await world.settle();
  for (const n of ['1', '2', '3', '4', '5']) await say(() => mail(world, { id: `m${n}`, text: `Hello? ${n}` }));

  const { data } = world.events('earshot.case.updated').at(-1) ?? {};
  expect(data?.interactions).toMatchObject([1, 2, 3, 4, 5].map((n) => ({ text: `Hello? ${n}` })));
  expect(data?.customer).toMatchObject({ identity: [{ handle: 'twitter:71', username: 'cleo_b' }, {}] });
  const letters = world.published.filter(({ topic }) => topic === 'letters');
  expect(letters.at(-1)?.message).toContain('Known as @cleo_b on X (proven), cleo@example.com (not proven).');
});

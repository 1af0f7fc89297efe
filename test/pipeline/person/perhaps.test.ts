import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { casePage } from '../../../functions/desk/page.ts';
import { serve } from '../../../functions/desk/serve.ts';
import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import { partPeople } from '../../../lib/pipeline/people/decide-people.ts';
import { createWorld, mail, minutes, post, type World } from '../../fakes/world.ts';

/** Evidence that joins nobody is shown to whoever opens the case. */
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const say = async (delivery: () => ReturnType<typeof mail>): Promise<void> => {
  await world.deliver(delivery());
  await world.settle();
  world.pass(minutes(1));
};
const lastPage = async (): Promise<string> => {
  const [letter] = world.published.filter(({ topic }) => topic === 'letters').toReversed();
  const token = /\/case\/([\w-]+)/.exec(letter?.message ?? '')?.[1];
  const { ledger, configuration, secrets } = world.ports;
  return casePage(await serve({ ledger, configuration, secrets }, { token }, undefined, world.now));
};

describe('the page of a case', () => {
  it('tells whose address they wrote, until a person says that it is somebody else', async () => {
    await say(() => mail(world, { id: 'm1', from: 'mia@example.com', text: 'We are stranded.' }));
    await say(() => post(world, { id: '1', user: '71', name: 'M', text: 'We are stranded, I am mia@example.com' }));
    const hint = 'Perhaps also Cleo, mia@example.com: one of them wrote an address of the other.';
    expect(await lastPage()).toContain(hint);

    const { ledger, configuration } = world.ports;
    const decider = { ledger, configuration, kinds: kindsOf(configuration), now: world.now, by: 'Grace' };
    await partPeople(decider, 'twitter:71', ['email:mia@example.com']);
    expect(await lastPage()).not.toContain('Perhaps also');
  });

  it('tells of a like name, and of none that many go by', async () => {
    const guest = (n: string) => () => post(world, { id: n, user: n, name: 'Mia Wong', text: 'We are stranded.' });
    await say(guest('81'));
    await say(guest('82'));
    expect(await lastPage()).toContain('Perhaps also Mia Wong, X account 81: a like name.');
    for (const n of ['83', '84', '85']) await say(guest(n));
    expect(await lastPage()).not.toContain('Perhaps also');
  });
});

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { serve } from '../../../functions/desk/serve.ts';
import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import { joinPeople } from '../../../lib/pipeline/people/decide-people.ts';
import { caseOfLink, createWorld, form, mail, minutes, type World } from '../../fakes/world.ts';

/** What people hear of a case that is over only since its customer turned out to have an older one. */
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

it('says in which case it goes on, and its link opens that one, as the links of before do', async () => {
  await world.deliver(mail(world, { id: 'm1', text: 'This is unacceptable, nobody answers.' }));
  await world.settle();
  world.pass(minutes(1));
  await world.deliver(form(world, { token: 't1', text: 'We are stranded at the wrong hotel' }));
  await world.settle();
  const [older, younger] = world.events('earshot.case.opened').map(({ data }) => data.id);
  const { ledger, configuration } = world.ports;
  const decider = { ledger, configuration, kinds: kindsOf(configuration), now: world.now, by: 'Grace' };
  await joinPeople(decider, 'email:cleo@example.com', 'email:ben@example.com');
  await world.settle();

  expect(world.events('earshot.case.resolved')).toMatchObject([{ data: { id: younger, into: older } }]);
  const letters = world.published.filter(({ topic }) => topic === 'letters').map(({ message }) => message);
  const over = letters.filter((message) => message.startsWith('It is not resolved'));
  expect(over.map((message) => caseOfLink(world, message))).toEqual([older]);

  // Most people have the first letter open.
  const [, first = ''] = letters;
  expect(caseOfLink(world, first)).toBe(younger);
  const token = /\/case\/([\w-]+)/.exec(first)?.[1] ?? '';
  const desk = { ledger, configuration, secrets: world.ports.secrets };
  expect(await serve(desk, { token }, undefined, world.now)).toMatchObject({ case: { id: older, state: 'open' } });
  const taken = await serve(desk, { token, action: 'acknowledge' }, { name: 'Grace' }, world.now);
  expect(taken).toMatchObject({ done: 'acknowledged', case: { id: older, state: 'acknowledged' } });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Delivery } from '../../lib/providers/provider.ts';
import { createWorld, form, mail, minutes, post, type World } from '../fakes/world.ts';
import { conversationsTold, directMessage, ourReply, reply, streamed, threaded } from './story/saying.ts';

/** What answers each other is one conversation, whatever came first; each case here has all of it in its last notice. */
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** Said a minute apart; answers which conversations the last notice tells of. */
const told = async (deliveries: readonly (() => Delivery)[]): Promise<string> => {
  for (const deliver of deliveries) {
    world.pass(minutes(1));
    await world.deliver(deliver());
    await world.settle();
  }
  return conversationsTold(world);
};

const stranded = 'We are stranded at the wrong hotel.';

describe('on X', () => {
  const first = () => post(world, { id: '1001', text: stranded });
  const ours = () => ourReply(world, '1002', '1001');
  const answer = () => reply(world, { id: '1003', to: '1002' });
  const other = () => post(world, { id: '1009', text: 'Hello?' });

  it('an answer to our answer belongs to what we answered, though X names no conversation', async () => {
    expect(await told([first, ours, other, answer])).toBe('ABA');
  });

  it('so it does when our answer comes to us last', async () => {
    await told([first, answer]);
    await world.deliver(ours());
    expect(await told([other])).toBe('AAB');
  });

  it('answers to something that never came belong together', async () => {
    const missing = [1, 2].map((n) => () => reply(world, { id: `200${n}`, to: '1999' }));
    expect(await told([first, ...missing])).toBe('ABB');
  });

  it('an answer to what somebody else said belongs to that, and the other person stays another', async () => {
    await world.deliver(reply(world, { id: '3001', to: '1001', user: '8', text: 'Same here' }));
    expect(await told([first, () => reply(world, { id: '3002', to: '3001' })])).toBe('AA');
    expect(world.events('earshot.case.opened')).toHaveLength(1);
  });

  it('where X names the conversation, that is it; and both kinds hold together', async () => {
    const streams = [
      () => streamed(world, { id: '1004', text: 'And?', conversation: '1001', to: '1888' }),
      () => reply(world, { id: '1005', to: '1004' }),
      () => streamed(world, { id: '1006', text: 'Something else', conversation: '1006' }),
    ];
    expect(await told([first, ...streams])).toBe('AAAB');
  });

  it('direct messages between two are one conversation', async () => {
    const messages = ['1', '2'].map((id) => () => directMessage(world, id, `Hello ${id}`));
    expect(await told([first, ...messages])).toBe('ABB');
  });
});

describe('by mail', () => {
  const written = (id: string, subject: string, headers: ReturnType<typeof threaded>, text = 'And?') => () => mail(world, { id, subject, headers, text });
  const first = written('m1', 'My stay', threaded('a@x'), stranded);

  it.each([
    ['by its references', threaded('c@x', 'b@x', ['a@x', 'b@x'])],
    ['by what it answers, when that was in the thread', threaded('c@x', 'a@x')],
    ['by its subject, when it has no such headers', threaded('c@x')],
    ['by its subject, when what it answers never came to us', threaded('c@x', 'ours@helpdesk')],
  ])('an answer belongs to its thread %s', async (_, headers) => {
    expect(await told([first, written('m2', 'Re: My stay', headers)])).toBe('AA');
  });

  it('an answer to an answer belongs to the thread, though it names nothing else', async () => {
    const second = written('m2', 'Re: My stay', threaded('c@x', 'b@x', ['a@x', 'b@x']));
    const third = written('m3', 'Something else', threaded('d@x', 'c@x'));
    const fourth = written('m4', 'Another matter', threaded('e@x'));
    expect(await told([first, fourth, second, third])).toBe('ABAA');
  });

  it('so it does when it was understood before the thread came', async () => {
    const second = written('m2', 'Re: My stay', threaded('c@x', 'b@x', ['a@x', 'b@x']), stranded);
    const third = written('m3', 'Something else', threaded('d@x', 'c@x'), stranded);
    expect(await told([third, second, first])).toBe('AAA');
  });
});

describe('a form', () => {
  const first = () => mail(world, { id: 'm1', text: stranded, subject: 'My stay', headers: threaded('a@x') });
  const filled = () => form(world, { token: 't1', text: 'As I wrote', email: 'cleo@example.com' });

  it('that follows a mail of the same person within a day belongs to it', async () => {
    expect(await told([first, filled])).toBe('AA');
  });

  it('that comes later is a conversation of its own, in the same case', async () => {
    await world.deliver(first());
    await world.settle();
    world.pass(minutes(1440));
    expect(await told([filled])).toBe('AB');
  });
});

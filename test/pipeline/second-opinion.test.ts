import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { SecondOpinion } from '../../lib/domain/triage/second-opinion.ts';
import { keys } from '../../lib/pipeline/keys.ts';
import type { AskSecond } from '../../lib/pipeline/ports.ts';
import { patientReader } from '../../lib/pipeline/understand/second-reader.ts';
import { finish } from '../../lib/pipeline/work/finish.ts';
import { createWorld, deletion, minutes, nothingGoes, type World } from '../fakes/world.ts';
import { posted } from './story/saying.ts';
import { snapshot } from './story/snapshot.ts';

const dry = 'Well, that is one way to run a hotel';
const fine = 'Hello, we are looking forward to the pool';
const reason = 'a second reader (Amazon Comprehend) finds it very negative';
/** Finds what is dry very negative, and nothing else. */
const opinionOf = (text: string): SecondOpinion => ({ by: 'Amazon Comprehend', unhappy: text === dry ? 0.72 : 0.01 });

let world: World;
let asked: string[];
let answer: AskSecond;
beforeEach(async () => {
  world = await createWorld();
  asked = [];
  answer = async ({ text }) => opinionOf(text);
  const ask: AskSecond = (words) => {
    asked.push(words.text);
    return answer(words);
  };
  Object.assign(world.ports, { askSecond: patientReader(ask, world.ports) });
});
afterEach(() => world.close());

let posts = 0;
const say = async (text: string, user = '7'): Promise<string> => {
  world.pass(minutes(240));
  const { body } = await world.deliver(posted(world, { id: String((posts += 1)), text, user }));
  return ((body?.interactions ?? []) as string[])[0] ?? '';
};
const recordOf = async (id: string): Promise<object> => (await world.ports.ledger.get(keys.interaction(id))) ?? {};
const work = (id: string) => finish(world.ports, [keys.interaction(id)]);

describe('a second opinion', () => {
  it('opens a case that our own words would not, and says whose it is', async () => {
    const id = await say(dry);
    await world.settle();
    expect(await recordOf(id)).toMatchObject({ severity: 'high', reasons: [reason, 'said in public'] });
    expect(world.events('earshot.case.opened')).toMatchObject([{ data: { severity: 'high' } }]);
  });

  it('is asked once, however often the work is begun again, and the words are judged by what was kept', async () => {
    world.onPublish = nothingGoes;
    const id = await say(dry);
    await Promise.all([work(id), work(id)]);
    await work(id);
    answer = async () => undefined;
    world.onPublish = () => new Map();
    await world.settle();
    expect(new Set(asked)).toEqual(new Set([dry]));
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(await recordOf(id)).toMatchObject({ severity: 'high', second: { by: 'Amazon Comprehend', unhappy: 0.72 } });
  });

  it('is not asked of what is as bad as it can make it, nor of what a machine or nobody said any more', async () => {
    await say('We are stranded at the wrong hotel');
    const gone = await say(dry, '8');
    await world.deliver(deletion(world, String(posts), '8'));
    await world.settle();
    expect(asked).toEqual([]);
    expect(await recordOf(gone)).not.toHaveProperty('interaction');
  });

  it('ends in the same story whatever order the words are worked on in', async () => {
    const orders = [[0, 1, 2], [2, 1, 0], [1, 2, 0], undefined];
    const guests = orders.map((_, guest) => String(guest + 100));
    const ids: string[][] = guests.map(() => []);
    for (const text of [dry, fine, dry]) {
      for (const [guest, user] of guests.entries()) ids[guest]?.push(await say(text, user));
    }
    for (const [guest, order] of orders.entries()) {
      const own = ids[guest] ?? [];
      if (order) for (const place of order) await work(own[place] ?? '');
      else await Promise.all(own.map(work));
    }
    asked = [];
    await world.settle();
    expect(asked).toEqual([]);
    const [inTurn, ...others] = await Promise.all(ids.map((own) => snapshot(world, own)));
    const severities = inTurn?.words.map(({ severity }) => severity);
    expect(severities).toEqual(['high', 'low', 'critical']);
    // When they began to wait is each guest's own.
    const untimed = (story: typeof inTurn) => ({ ...story, cases: story?.cases.map((one) => ({ ...one, waitingSince: '' })) });
    for (const other of others) expect(untimed(other)).toEqual(untimed(inTurn));
  });
});

describe('a second reader that does not answer', () => {
  const failed = () => world.logged.filter(({ what }) => what === 'no second opinion');

  it.each([
    ['fails', async () => Promise.reject(Object.assign(new Error(dry), { name: 'ThrottlingException' })), 'ThrottlingException'],
    ['is silent', () => new Promise<undefined>(() => {}), 'TooSlow'],
  ] as const)('changes nothing when it %s, is named in the log without a word, and left alone for a while', async (_, fault, error) => {
    answer = fault;
    const id = await say(dry);
    await work(id);
    expect(await recordOf(id)).toMatchObject({ severity: 'low', reasons: ['nothing in it sounds urgent'] });
    expect(failed()).toEqual([{ level: 'warn', what: 'no second opinion', fields: { error } }]);
    const { askSecond } = world.ports;
    answer = async ({ text }) => opinionOf(text);
    expect(await askSecond?.({ text: dry })).toBeUndefined();
    world.pass(10_000);
    expect(await askSecond?.({ text: dry })).toEqual(opinionOf(dry));
  });
});

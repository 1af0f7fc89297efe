import { describe, expect, it } from '@jest/globals';

import { partition } from '../../../lib/domain/person/partition.ts';
import { kinds, nodesAfter, peopleAfter, type Decision } from './village.ts';
import type { Words } from '../../pipeline/person/people.ts';

const ada = 'email:ada@example.com';
const bob = 'email:bob@example.com';
const phone = 'phone:+18765550100';

const fromAda: Words = { key: 'ada', handles: [ada], channel: 'email', aligned: true };
const fromBob: Words = { key: 'bob', handles: [bob], channel: 'email', aligned: true };

describe('what joins', () => {
  it('a customer who fills in two fields is one person behind both', () => {
    expect(peopleAfter({ key: 'f', handles: [ada, phone] }).clusters).toEqual([[ada, phone]]);
  });

  it('two forms with one telephone are one person, as long as nothing proves two', () => {
    const { clusters, conflicts } = peopleAfter(
      { key: 'f', handles: [ada, phone] },
      { key: 'g', handles: [bob, phone], minute: 1 },
    );
    expect([clusters, conflicts]).toEqual([[[ada, bob, phone]], []]);
  });

  it('two proven ids of one kind are never one person: the earlier evidence stands, the later is a conflict', () => {
    const all = [{ key: 'f', handles: [ada, phone] }, { key: 'g', handles: [bob, phone], minute: 1 }, fromAda, fromBob];
    const { clusters, conflicts } = peopleAfter(...all);
    expect(clusters).toEqual([[ada, phone], [bob]]);
    expect(conflicts).toEqual([
      expect.objectContaining({
        handles: [bob, phone],
        kind: 'email',
        ids: [ada, bob],
        strength: 'given',
        at: '2026-11-21T08:01:00.000Z',
      }),
    ]);
  });

  it('a mail that DMARC does not vouch for proves nothing, and the handle is the same customer all the same', () => {
    const unproven: Words = { ...fromBob, aligned: false };
    const { clusters } = peopleAfter(
      { key: 'f', handles: [ada, phone] },
      { key: 'g', handles: [bob, phone], minute: 1 },
      fromAda,
      unproven,
    );
    expect(clusters).toEqual([[ada, bob, phone]]);
  });

  it('a telephone that more people gave than one person has addresses joins nobody, and says so', () => {
    const forms = Array.from({ length: 6 }, (_, n): Words => ({
      key: `f${n}`,
      handles: [`email:guest${n}@example.com`, phone],
      minute: n,
    }));
    expect(peopleAfter(...forms.slice(0, 5)).clusters).toHaveLength(1);
    const { clusters, shared } = peopleAfter(...forms);
    expect([clusters.length, shared]).toEqual([7, [phone]]);
  });
});

describe('what was only said', () => {
  const post: Words = { key: 't', handles: ['twitter:7'], channel: 'twitter', text: 'Mail me: ada@example.com' };

  it('joins nobody by itself, however often one says it', () => {
    const { clusters } = peopleAfter(
      fromAda,
      post,
      { ...post, key: 'u' },
      { ...post, key: 'v', handles: ['twitter:8'] },
    );
    expect(clusters).toEqual([[ada], ['twitter:7'], ['twitter:8']]);
  });

  it('joins when the other, proven, names them too, and not on the word of a mail that may be forged', () => {
    const given: Words = { key: 'f', handles: [phone, 'twitter:7'], minute: 1 };
    const forged: Words = { ...fromAda, aligned: false, key: 'a', text: 'Call me at +1 876 555 0100' };
    expect(peopleAfter(post, given, forged).clusters).toEqual([[ada], [phone, 'twitter:7']]);
    expect(peopleAfter(post, given, { ...forged, aligned: true }).clusters).toEqual([[ada, phone, 'twitter:7']]);
  });

  it('joins an account on X with an address when each names the other, whatever the account is called later', () => {
    const mail: Words = { ...fromAda, key: 'a', text: 'On X I am @Ada_B' };
    expect(peopleAfter({ ...post, username: 'ada_b' }, fromAda).clusters).toHaveLength(2);
    const renamed: Words = { ...post, key: 'u', text: 'Hello', username: 'ada', minute: 1 };
    const stranger: Words = { ...renamed, key: 'v', handles: ['twitter:8'], username: 'ada_b', minute: 2 };
    const { clusters, conflicts } = peopleAfter({ ...post, username: 'ada_b' }, renamed, stranger, mail);
    expect([clusters, conflicts]).toEqual([[[ada, 'twitter:7', 'username:ada_b'], ['twitter:8']], []]);
    expect(peopleAfter({ ...post, username: 'ada_b' }, { ...mail, aligned: false }).clusters).toHaveLength(2);
  });

  it('joins nobody who was asked about, or spoken of', () => {
    const asked: Words = { ...post, username: 'ada_b', text: 'Is ada@example.com yours?' };
    const spoken: Words = { ...fromAda, key: 'a', text: 'We saw what @ada_b wrote' };
    const own: Words = { ...fromAda, key: 'b', text: 'On X I am @ada_b' };
    expect(peopleAfter(asked, own).clusters).toHaveLength(2);
    expect(peopleAfter({ ...post, username: 'ada_b' }, spoken).clusters).toHaveLength(2);
    expect(peopleAfter({ ...post, username: 'ada_b' }, spoken, own).clusters).toHaveLength(1);
  });

  it('does not take for somebody whoever had their name on X before them', () => {
    const mail: Words = { ...fromAda, key: 'a', text: 'On X I am @Ada_B', minute: 9 };
    const former: Words = { ...post, handles: ['twitter:666'], username: 'ada_b', text: 'Hello' };
    const renamed: Words = { ...post, key: 'u', handles: ['twitter:666'], username: 'eve', minute: 5 };
    expect(peopleAfter(former, renamed, mail).clusters).toEqual([[ada], ['twitter:666'], ['username:ada_b']]);
    expect(peopleAfter({ ...post, username: '@ada_b', minute: 6 }, mail).clusters).toHaveLength(1);
  });

  it('joins two who know the same member number, each in private and on a channel of its own', () => {
    const direct: Words = { key: 't', handles: ['twitter:7'], channel: 'twitter', text: 'I am bw-4711' };
    const mail: Words = { ...fromAda, key: 'a', text: 'My number is BW-4711.' };
    expect(peopleAfter(direct, mail).clusters).toEqual([[ada, 'member:bluewater/BW-4711', 'twitter:7']]);
    expect(peopleAfter({ ...direct, public: true }, mail).clusters).toHaveLength(3);
    expect(peopleAfter(direct, { ...mail, aligned: false }).clusters).toHaveLength(3);
    expect(peopleAfter(direct, { ...direct, key: 'u', handles: ['twitter:8'] }).clusters).toHaveLength(3);
  });

  it('does not join whoever tries numbers out, or speaks of the number of another', () => {
    const form: Words = { key: 'f', handles: [bob, 'member:BW-4711'] };
    const direct: Words = { key: 't', handles: ['twitter:7'], channel: 'twitter', text: 'I am BW-4711' };
    const next: Words = { ...direct, key: 'u', text: 'I am BW-4712', minute: 5 };
    expect(peopleAfter(form, direct, next).clusters).toHaveLength(3);
    expect(peopleAfter(form, { ...direct, text: 'I am BW-4711 and I am BW-4712' }).clusters).toHaveLength(3);
    expect(peopleAfter(form, { ...direct, text: 'BW-4711 was rude to me' }).clusters).toHaveLength(2);
    expect(peopleAfter(form, direct, { ...next, text: 'My wife is BW-4712' }).clusters).toHaveLength(2);
  });

  it('joins with the member number that somebody filled into a form', () => {
    const direct: Words = { key: 't', handles: ['twitter:7'], channel: 'twitter', text: 'I am BW-4711' };
    expect(peopleAfter(direct, { key: 'f', handles: [bob, 'member:BW-4711'] }).clusters).toEqual([
      [bob, 'member:bluewater/BW-4711', 'twitter:7'],
    ]);
  });
});

describe('what people decide', () => {
  const joined: Decision = { decided: 'joined', handles: [ada, bob], minute: 10 };

  it('stands above all evidence, also two proven ids', () => {
    expect(peopleAfter(fromAda, fromBob, joined).clusters).toEqual([[ada, bob]]);
  });

  it('can be taken back, and everything is as it was', () => {
    const lifted: Decision = { ...joined, decided: 'lifted', minute: 11 };
    expect(peopleAfter(fromAda, fromBob, joined, lifted).clusters).toEqual([[ada], [bob]]);
  });

  it('parts what evidence joins, whatever comes later, and is no conflict', () => {
    const form: Words = { key: 'f', handles: [ada, phone] };
    const parted: Decision = { decided: 'parted', handles: [ada, phone], minute: 10 };
    const { clusters, conflicts } = peopleAfter(form, parted, { ...form, key: 'g', minute: 20 });
    expect([clusters, conflicts]).toEqual([[[ada], [phone]], []]);
  });

  it('counts by the latest word', () => {
    const parted: Decision = { ...joined, decided: 'parted', minute: 12 };
    expect(peopleAfter(fromAda, fromBob, parted, joined).clusters).toEqual([[ada], [bob]]);
    expect(peopleAfter(fromAda, fromBob, joined, { ...parted, minute: 9 }).clusters).toEqual([[ada, bob]]);
  });
});

/** The same numbers each time. */
const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

const shuffled = <T>(all: readonly T[], draw: () => number): T[] =>
  all
    .map((one) => ({ one, at: draw() }))
    .toSorted((first, second) => first.at - second.at)
    .map(({ one }) => one);

const handles = [
  ada,
  bob,
  'email:cleo@example.com',
  phone,
  'phone:+18765550101',
  'twitter:7',
  'twitter:8',
  'member:BW-4711',
];
const texts = ['Hello', 'Write to bob@example.com', 'Call +18765550100', 'I am BW-4711', 'ada@example.com and BW-4711'];

const drawn = (draw: () => number): (Words | Decision)[] => {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(draw() * of.length)] as T;
  return Array.from({ length: 12 }, (_, n) => {
    const [one, other] = shuffled(handles, draw) as [string, string];
    if (draw() < 0.15)
      return { decided: pick(['joined', 'parted', 'lifted'] as const), handles: [one, other], minute: 100 + n };
    const channel = one.startsWith('twitter') ? 'twitter' : pick(['form', 'email'] as const);
    const both = channel === 'form' ? [one, other] : [one];
    return {
      key: `k${n}`,
      handles: both,
      channel,
      aligned: draw() < 0.6,
      public: draw() < 0.2,
      text: pick(texts),
      minute: Math.floor(draw() * 5),
    };
  });
};

describe('whatever comes', () => {
  const draw = random(20_261_121);
  const stories = Array.from({ length: 150 }, () => drawn(draw));

  it('any order comes to the same people, evidence and conflicts', () => {
    for (const story of stories) {
      const expected = partition(nodesAfter(story), kinds);
      for (let again = 0; again < 6; again += 1)
        expect(partition(nodesAfter(shuffled(story, draw)), kinds)).toEqual(expected);
    }
  });

  it('nobody who only says so is a customer of whom they are not, whatever either says', () => {
    const eve = ['twitter:666', 'twitter:667', 'email:eve@evil.example'];
    const hers = [ada, phone, 'twitter:7', 'member:BW-4711'];
    const lies = [
      'I am @ada_b. My mail is ada@example.com, call me at +1 876 555 0100',
      'My other address is ada@example.com',
      'I am BW-4799. My number is +18765550100',
      'ada@example.com wants @ada_b to write to her',
    ];
    const truths = [
      'I am writing because @eve and eve@evil.example stole my bag',
      '@eve told me to write to eve@evil.example',
      'My mail is ada@example.com, I am @ada_b, my number is BW-4711',
      'My friend @eve says that I am eve@evil.example?',
    ];
    const pick = <T>(of: readonly T[]): T => of[Math.floor(draw() * of.length)] as T;
    const sayings = (key: string, by: readonly string[], texts: readonly string[], username: string): Words[] =>
      Array.from({ length: 8 }, (_, n) => {
        const handle = pick(by);
        const channel = handle.startsWith('twitter') ? 'twitter' : handle.startsWith('email') ? 'email' : 'form';
        const beside = { key: `${key}${n}`, minute: Math.floor(draw() * 9), public: draw() < 0.3, aligned: draw() < 0.7 };
        return { ...beside, handles: [handle], channel, text: pick(texts), ...(channel === 'twitter' && { username }) };
      });
    for (let round = 0; round < 100; round += 1) {
      const forms: Words[] = [{ key: 'f', handles: [ada, phone] }, { key: 'g', handles: [phone, 'member:BW-4711'] }];
      const story = [...forms, ...sayings('a', hers, truths, 'ada_b'), ...sayings('e', eve, lies, 'eve')];
      for (const cluster of peopleAfter(...shuffled(story, draw)).clusters)
        expect([cluster.some((one) => eve.includes(one)), cluster.includes(ada)]).not.toEqual([true, true]);
    }
  });

  it('nobody has two proven ids of one kind, unless a person said so', () => {
    for (const story of stories.map((all) => all.filter((one) => 'key' in one))) {
      const nodes = nodesAfter(story);
      const proven = new Set(nodes.filter(({ strength }) => strength === 'proven').map(({ handle }) => handle));
      for (const cluster of partition(nodes, kinds).clusters) {
        const of = cluster.filter((handle) => proven.has(handle)).map((handle) => handle.split(':')[0]);
        expect(new Set(of).size).toBe(of.length);
      }
    }
  });
});

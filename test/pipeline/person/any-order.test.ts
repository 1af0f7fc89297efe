import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openStore, type Town, type Words } from './people.ts';

/**
 * Who is who, worked out on the real store: whatever order words come in, and however many work on them at the same
 * instant, the same handles are the same customers, with the same evidence, facts, ids and conflicts.
 */
let store: Awaited<ReturnType<typeof openStore>>;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const permutations = <T>(all: readonly T[]): T[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one, place) => permutations(all.toSpliced(place, 1)).map((rest) => [one, ...rest]));

/** Every seventh, and the last, which is the first backwards; the partition itself is tried in all orders elsewhere. */
const sample = <T>(all: readonly T[]): T[] => all.filter((_, place) => place % 7 === 6 || place === all.length - 1);

const ada = 'email:ada@example.com';
const bob = 'email:bob@example.com';
const phone = 'phone:+18765550100';

const scripts: Record<string, readonly Words[]> = {
  'a chain of forms that are one person': [
    { key: 'f1', handles: [ada, phone], minute: 1, name: 'Ada' },
    { key: 'f2', handles: [phone, 'member:4711'], minute: 2, member: '4711' },
    { key: 'f3', handles: ['member:4711', 'email:ada@work.example'], minute: 3, name: 'Ada B.' },
    { key: 'm1', handles: [ada], channel: 'email', minute: 4 },
  ],
  'a telephone between two proven addresses': [
    { key: 'f1', handles: [ada, phone], minute: 1 },
    { key: 'f2', handles: [bob, phone], minute: 2 },
    { key: 'm1', handles: [ada], channel: 'email', aligned: true, minute: 3 },
    { key: 'm2', handles: [bob], channel: 'email', aligned: true, minute: 4 },
  ],
  'two who name each other': [
    { key: 'm1', handles: [ada], channel: 'email', aligned: true, text: 'I am @ada_b on X', minute: 1 },
    { key: 'f1', handles: [bob, phone], minute: 2 },
    {
      key: 't1',
      handles: ['twitter:7'],
      channel: 'twitter',
      username: 'ada_b',
      text: 'Call me at +1 876 555 0100, or write to me, ada@example.com',
      minute: 3,
    },
    { key: 'f2', handles: [ada, 'twitter:9'], minute: 4 },
  ],
  'a member number that two know in private': [
    { key: 't1', handles: ['twitter:7'], channel: 'twitter', text: 'I am BW-4711', minute: 1 },
    { key: 'm1', handles: [ada], channel: 'email', aligned: true, text: 'My number is BW-4711.', minute: 2 },
    { key: 'f1', handles: [ada, phone], minute: 3, member: '77' },
    { key: 't2', handles: ['twitter:8'], channel: 'twitter', public: true, text: 'I am BW-4711 too', minute: 4 },
  ],
};

/** Two of one number, each with a brand: given in forms, and stated by somebody proven. */
const twoBrands: readonly Words[] = [
  { key: 'f1', handles: ['member:BW-4711', phone], minute: 1 },
  { key: 'f2', handles: ['member:BW-4711', bob], minute: 2, brand: 'harbor' },
  { key: 'm1', handles: [ada], channel: 'email', aligned: true, text: 'My number is BW-4711.', minute: 3 },
  { key: 't1', handles: ['twitter:7'], channel: 'twitter', text: 'I am BW-4711', minute: 4, brand: 'harbor' },
];
scripts['a number that two brands gave to two people'] = twoBrands;

const after = async (said: readonly Words[], work: (town: Town, said: readonly Words[]) => Promise<unknown>) => {
  const town = await store.town();
  await work(town, said);
  return town.known();
};

const oneByOne = async (town: Town, said: readonly Words[]): Promise<void> => {
  for (const words of said) await town.hear(words);
};

const atOnce = (town: Town, said: readonly Words[]): Promise<unknown> =>
  Promise.all(said.map((words) => town.hear(words)));

describe.each(Object.entries(scripts))('%s', (_, said) => {
  it('ends the same in every order', async () => {
    const expected = await after(said, oneByOne);
    expect(expected.length).toBeGreaterThan(4);
    for (const order of sample(permutations(said))) expect(await after(order, oneByOne)).toEqual(expected);
  });

  it('ends the same when all of it is worked on at the same instant, and again', async () => {
    const expected = await after(said, oneByOne);
    for (let round = 0; round < 2; round += 1) {
      expect(await after([...said, ...said], atOnce)).toEqual(expected);
    }
  });
});

describe('a number that is heard by two brands', () => {
  const peopleAfter = async (said: readonly Words[]): Promise<string[][]> =>
    (await after(said, atOnce)).flatMap((record) =>
      record.type === 'customer' ? [record.customer.handles.toSorted()] : [],
    );

  it('is two people, each with those who gave or knew it there', async () => {
    const people = await peopleAfter(twoBrands);
    expect(people.toSorted((one, other) => String(one).localeCompare(String(other)))).toEqual([
      [ada, 'member:bluewater/BW-4711', phone],
      [bob, 'member:harbor/BW-4711', 'twitter:7'],
    ]);
  });

  it('is one where they have one membership', async () => {
    const club = twoBrands.map((words) => ({ ...words, membership: 'club' }));
    expect(await peopleAfter(club)).toEqual([[ada, bob, 'member:club/BW-4711', phone, 'twitter:7']]);
  });
});

describe('two workers who each find half of what joins two customers, at handles that the other does not touch', () => {
  const forms: Words[] = [
    { key: 'f1', handles: [ada, phone], minute: 1 },
    { key: 'f2', handles: [bob, 'twitter:7'], minute: 2 },
  ];
  const halves: Words[] = [
    { key: 'm1', handles: [ada], channel: 'email', aligned: true, text: 'My other address is bob@example.com', minute: 3 },
    { key: 't1', handles: ['twitter:7'], channel: 'twitter', text: 'Call me at +1 876 555 0100', minute: 4 },
  ];
  // What proves the two, so that the halves bring nothing but their words.
  const proofs = halves.map((words) => ({ ...words, key: `${words.key} before`, text: 'Hello', minute: 0 }));

  it('do not both miss the other half', async () => {
    for (let round = 0; round < 4; round += 1) {
      const town = await store.town();
      await oneByOne(town, [...forms, ...proofs]);
      await atOnce(town, halves);
      expect(await town.customerOf('twitter:7')).toBe(await town.customerOf(ada));
    }
  });
});

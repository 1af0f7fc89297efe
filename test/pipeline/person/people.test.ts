import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import { customerOf } from '../../../lib/pipeline/people/customer-of.ts';
import { joinPeople, partPeople, type Decider } from '../../../lib/pipeline/people/decide-people.ts';
import { forgetStatements } from '../../../lib/pipeline/people/forget-statements.ts';
import { keys } from '../../../lib/pipeline/keys.ts';
import { configuration, now, openStore, said, type Town } from './people.ts';

/** Who is who in the ledger, and what people decide about it. */
let store: Awaited<ReturnType<typeof openStore>>;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const ada = 'email:ada@example.com';
const bob = 'email:bob@example.com';
const phone = 'phone:+18765550100';

let minute = 0;
const decider = ({ ledger }: Town): Decider => {
  minute += 1;
  return {
    ledger,
    configuration,
    kinds: kindsOf(configuration),
    now: new Date(now.getTime() + minute * 60_000),
    by: 'Grace',
  };
};

/** Two customers who have nothing to do with each other. */
const twoPeople = async () => {
  const town = await store.town();
  const first = await town.hear({ key: 'f1', handles: [ada, phone], minute: 1, member: '4711', name: 'Ada Byron' });
  const second = await town.hear({ key: 'f2', handles: [bob, 'member:99'], minute: 2, member: '99', name: 'Bob' });
  return { town, first: first.customer.id, second: second.customer.id };
};

const factsOf = async ({ ledger }: Town, id: string): Promise<string[]> => {
  const { customer } = (await customerOf(ledger, id)) ?? {};
  return (customer?.facts ?? []).map(({ value }) => value);
};

describe('two customers', () => {
  it('become one with all that both said when evidence joins them, and the old id finds who stays', async () => {
    const { town, first, second } = await twoPeople();
    expect(first).not.toBe(second);
    const both = await town.hear({ key: 'f3', handles: [ada, bob], minute: 3 });
    expect(both.customer).toMatchObject({ id: first, handles: [ada, phone, bob, 'member:bluewater/99'] });
    expect((await customerOf(town.ledger, second))?.customer.id).toBe(first);
    expect(await factsOf(town, second)).toEqual(['4711', '99']);
  });

  it('are joined by a person, and parted again without loss', async () => {
    const { town, first, second } = await twoPeople();
    const before = await town.known();
    await joinPeople(decider(town), ada, bob);
    expect(await factsOf(town, second)).toEqual(['4711', '99']);
    await partPeople(decider(town), bob, [ada, phone]);
    expect([await town.customerOf(ada), await town.customerOf('member:bluewater/99')]).toEqual([first, second]);
    expect([await factsOf(town, first), await factsOf(town, second)]).toEqual([['4711'], ['99']]);
    const unlinked = (records: readonly object[]) => records.map((record) => ({ ...record, links: undefined }));
    expect(unlinked(await town.known())).toEqual(unlinked(before));
  });

  it('stay parted whatever evidence comes, until a person joins them', async () => {
    const { town, first } = await twoPeople();
    await town.hear({ key: 'f3', handles: [ada, bob], minute: 3 });
    await partPeople(decider(town), bob, []);
    await town.hear({ key: 'f4', handles: [ada, bob], minute: 4 });
    await town.hear({ key: 'f5', handles: [bob, phone], minute: 5 });
    expect(await town.customerOf(bob)).not.toBe(first);
    await joinPeople(decider(town), bob, ada);
    expect(await town.customerOf(bob)).toBe(first);
    expect(town.logged).toEqual([]);
  });
});

describe('a contradiction', () => {
  it('is told once in the log without saying who, and stands with both', async () => {
    const town = await store.town();
    await town.hear({ key: 'm1', handles: [ada], channel: 'email', aligned: true, minute: 1 });
    await town.hear({ key: 'm2', handles: [bob], channel: 'email', aligned: true, minute: 2 });
    const form = { key: 'f1', handles: [ada, bob], minute: 3 };
    const { customer } = await town.hear(form);
    await town.hear({ ...form, key: 'f2', minute: 4 });
    const seen = { handles: [ada, bob], kind: 'email', ids: [ada, bob], at: '2026-11-21T08:03:00.000Z' };
    expect(customer).toMatchObject({
      handles: [ada],
      identity: [{ handle: ada, strength: 'proven' }],
      conflicts: [seen],
    });
    const other = await customerOf(town.ledger, (await town.customerOf(bob)) ?? '');
    expect(other?.customer).toMatchObject({ handles: [bob], conflicts: [seen] });
    expect(town.logged.map(({ what }) => what)).toEqual(['conflict', 'conflict']);
    expect(JSON.stringify(town.logged)).not.toContain('example.com');
  });
});

describe('words that were taken back', () => {
  it('name nobody any more, and join nobody any more', async () => {
    const town = await store.town();
    const ports = { ledger: town.ledger, configuration, log: () => undefined };
    const direct = { key: 't1', handles: ['twitter:7'], channel: 'twitter', text: 'I am BW-4711', minute: 1 } as const;
    await town.hear(direct);
    await town.hear({ key: 'm1', handles: [ada], channel: 'email', aligned: true, text: 'I am BW-4711', minute: 2 });
    expect(await town.customerOf(ada)).toBe(await town.customerOf('twitter:7'));
    await forgetStatements(ports, 'twitter:7', said(direct).id, now);
    expect(await town.customerOf(ada)).not.toBe(await town.customerOf('twitter:7'));
    const [author, number] = [
      await town.ledger.get(keys.handle('twitter:7')),
      await town.ledger.get(keys.handle('member:bluewater/BW-4711')),
    ];
    expect([author, number]).toMatchObject([{ links: [] }, { links: [{ with: ada }] }]);
    await forgetStatements(ports, ada, said({ key: 'm1', handles: [ada], minute: 2 }).id, now);
    expect(await town.ledger.get(keys.handle('member:bluewater/BW-4711'))).toMatchObject({
      links: [],
      expires: now.getTime() / 1000,
    });
  });
});

describe('more handles than anybody has', () => {
  it('stay whose they are, the words belong to somebody, and it is told', async () => {
    const town = await store.town();
    const member = (n: number): string => `member:${n}`;
    // Each form gives two numbers of a chain that has no end.
    for (let n = 0; n < 44; n += 1) await town.hear({ key: `f${n}`, handles: [member(n), member(n + 1)], minute: n });
    const { customer } = await town.hear({ key: 'last', handles: [member(43)], minute: 50, member: '7' });
    expect(customer.facts.map(({ value }) => value)).toEqual(['7']);
    expect((await town.hear({ key: 'first', handles: [member(0)], minute: 51 })).customer.handles).toHaveLength(40);
    expect(town.logged.map(({ fields }) => fields?.why)).toContain('too many handles are linked with each other');
  });
});

describe('two who name an address of an agency with more handles than can be looked at', () => {
  it('are proven all the same, and so not one though a form said that they are', async () => {
    const town = await store.town();
    const desk = (n: number): string => `email:desk${n}@agency.example`;
    const clients = (n: number): string[] => [1, 2, 3, 4, 5].map((place) => `member:${n * 5 + place}`);
    for (let n = 0; n < 6; n += 1)
      await town.hear({ key: `f${n}`, handles: [desk(n), ...clients(n), desk(n + 1)], minute: n });
    await town.hear({ key: 'both', handles: [ada, bob, phone, 'phone:+18765550101'], minute: 10 });
    for (const [minute, from] of [[11, ada], [12, bob]] as const)
      await town.hear({ key: from, handles: [from], channel: 'email', aligned: true, text: 'desk0@agency.example', minute });
    expect(town.logged.map(({ fields }) => fields?.why)).toContain('too many handles are linked with each other');
    expect(await town.customerOf(ada)).not.toBe(await town.customerOf(bob));
    expect(await town.customerOf(phone)).toBe(await town.customerOf(ada));
  });
});

describe('a telephone that everybody gives', () => {
  it('stops joining, and those whom it had joined are themselves again', async () => {
    const town = await store.town();
    const guests = Array.from({ length: 8 }, (_, n) => `email:guest${n}@example.com`);
    for (const [n, guest] of guests.entries())
      await town.hear({ key: `f${n}`, handles: [guest, phone], minute: n, member: String(n) });
    const ids = await Promise.all(guests.map((guest) => town.customerOf(guest)));
    expect(new Set(ids).size).toBe(8);
    expect(await Promise.all(ids.map((id) => factsOf(town, id ?? '')))).toEqual(guests.map((_, n) => [String(n)]));
  });
});

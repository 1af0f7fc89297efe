import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { dynamodbForget } from '../../lib/adapters/dynamodb-forget.ts';
import { dynamodbRawMentions } from '../../lib/adapters/dynamodb-raw-mentions.ts';
import { explainInteraction } from '../../lib/cli/explain-interaction.ts';
import type { Interaction, Said } from '../../lib/domain/interaction.ts';
import { customerOfHandle } from '../../lib/pipeline/people/customer-of.ts';
import { eraseCustomer, whomOf } from '../../lib/pipeline/people/erase.ts';
import { keys } from '../../lib/pipeline/keys.ts';
import type { Ledger } from '../../lib/pipeline/ports.ts';
import type { InteractionRecord } from '../../lib/pipeline/records.ts';
import { rawBytes } from '../../lib/pipeline/receive/raw.ts';
import { receive } from '../../lib/pipeline/receive/receive.ts';
import { deliveriesIn } from '../../lib/pipeline/replay/kept-deliveries.ts';
import { replay, type Replayed } from '../../lib/pipeline/replay/replay.ts';
import { providers } from '../../lib/providers/index.ts';
import { type Delivery, type Provider, type Reading, Unreadable } from '../../lib/providers/provider.ts';
import { keptOf } from '../fakes/kept.ts';
import { activity, configuration, createWorld, deletion, form, mail, post, type World } from '../fakes/world.ts';
import { streamed } from './story/saying.ts';

let world: World;
let table: string;
let broken: () => boolean;
const breaking = (ledger: Ledger): Ledger => ({
  ...ledger,
  commit: async (changes) => {
    if (broken()) throw new Error('The power went.');
    return ledger.commit(changes);
  },
});
beforeEach(async () => {
  broken = () => false;
  world = await createWorld(breaking);
  table = (await world.client.send(new ListTablesCommand({}))).TableNames?.[0] ?? '';
});
afterEach(() => world.close());

const minuteMs = 60_000;

type Read = Provider['read'];

/** Delivered when the code was another: all providers read as `read` says of what they read today. */
const deliveredOnceTo = async (read: (today: Read) => Read, delivery: Delivery): Promise<Record<string, unknown>> => {
  const of = (provider: Provider): Provider => ({ ...provider, read: read(provider.read.bind(provider)) });
  const old = Object.fromEntries(Object.entries(providers).map(([name, provider]) => [name, of(provider)]));
  const { body } = await receive({ ...world.ports, providers: old }, delivery);
  await world.settle();
  return body as Record<string, unknown>;
};

const nothing = (): Read => () => {
  throw new Unreadable('Got a field that nobody knew.');
};
const saying = (change: (said: Said) => Said) => (today: Read): Read => async (delivery, source): Promise<Reading> => {
  const reading = await today(delivery, source);
  return { ...reading, said: reading.said.map(change) };
};

const everything = { from: '0', before: '8' };

/** Everything that is kept is replayed, a minute later, and what comes of it is worked off. */
const replayAll = async (dry = false): Promise<Replayed[]> => {
  world.pass(minuteMs);
  const done: Replayed[] = [];
  for await (const { found } of dynamodbRawMentions(world.client, table)(everything)) {
    for (const one of deliveriesIn(found)) done.push(await replay(world.ports, one, world.now, dry));
  }
  await world.settle();
  return done;
};

const fates = (all: readonly Replayed[]): string[] => all.flatMap((one) => one.fates.map(({ fate }) => fate));
const received = (): Interaction[] =>
  world.events('earshot.interaction.received').map(({ data }) => data as unknown as Interaction);
const kept = async (id: string): Promise<InteractionRecord> => {
  const record = await world.ports.ledger.get(keys.interaction(id));
  if (record?.type !== 'interaction') throw new Error('It is not there.');
  return record;
};
const factsOf = async (handle: string): Promise<string[]> => {
  const owner = await customerOfHandle(world.ports.ledger, handle);
  return owner?.customer.facts.map(({ kind, value }) => `${kind} ${value}`) ?? [];
};

const stranded = 'We are stranded at the pier, nobody helps, booking BW-77120';

describe('what nobody could read', () => {
  it('becomes an interaction of the time when it came, and is understood and told once', async () => {
    const { quarantined } = await deliveredOnceTo(nothing, mail(world, { id: 'm-1', text: stranded }));
    const came = world.now.toISOString();
    const [only] = await replayAll();
    expect(only).toMatchObject({ id: quarantined, released: true, fates: [{ fate: 'new' }] });
    expect(received()).toMatchObject([{ text: stranded, receivedAt: came, source: 'help' }]);
    expect(world.events('earshot.case.opened')).toMatchObject([{ data: { waitingSince: came } }]);
    expect(await factsOf('email:cleo@example.com')).toContain('booking BW-77120');
    const told = world.published.length;
    expect(fates(await replayAll())).toEqual(['same']);
    expect(world.published.length).toBe(told);
  });

  it('is the same whether it was read at first or later, also when its provider sends it again', async () => {
    const delivery = form(world, { token: 't1', text: stranded, member: 'MW-4471' });
    await deliveredOnceTo(nothing, delivery);
    await replayAll();
    const { body } = await world.deliver(delivery);
    expect(body).toMatchObject({ accepted: 0, duplicates: 1, interactions: [received()[0]?.id] });
  });

  it('is only told of in a dry run', async () => {
    await deliveredOnceTo(nothing, mail(world, { id: 'm-1', text: stranded }));
    const told = world.published.length;
    expect(fates(await replayAll(true))).toEqual(['new']);
    expect(fates(await replayAll(true))).toEqual(['new']);
    expect([received(), world.published.length]).toEqual([[], told]);
  });

  it('stays there as long as nobody can read it', async () => {
    await world.deliver({ ...mail(world, { id: 'm-1', text: 'Hello' }), body: Buffer.from('{"MessageID":7}') });
    const [first] = await replayAll();
    expect(first).toMatchObject({ released: false, fates: [], unreadable: [expect.stringContaining('Got')] });
    expect((await replayAll())[0]?.unreadable).toEqual(first?.unreadable);
  });

  it('keeps its raw bytes once, and loses them when its author takes it back', async () => {
    const delivery = post(world, { id: '1', text: stranded });
    await deliveredOnceTo(nothing, delivery);
    await replayAll();
    const [{ id }] = received() as [Interaction];
    const { raw } = await kept(id);
    expect(raw).toEqual({ contentType: 'application/json', beside: expect.objectContaining({ sk: 'quarantine' }) });
    expect(raw && (await rawBytes(world.ports, raw, world.now))).toEqual(delivery.body);
    await world.deliver(deletion(world, '1'));
    await world.settle();
    expect(raw && (await rawBytes(world.ports, raw, world.now))).toBeUndefined();
    expect((await replayAll()).map(({ lost }) => lost)).toEqual(['its raw bytes are not kept any more']);
  });

  it('does not come when its author took it back in between, nor what came with it of the raw bytes', async () => {
    const user = { id_str: '7', screen_name: 'ada', name: 'Ada' };
    const said = (id: string, text: string) => ({
      id_str: id, created_at: 'Sat Nov 21 07:59:30 +0000 2026', text, user,
    });
    const both = activity(world, { tweet_create_events: [said('1', 'Never mind'), said('2', stranded)] });
    await deliveredOnceTo(nothing, both);
    await world.deliver(deletion(world, '1'));
    expect(fates(await replayAll())).toEqual(['gone', 'new']);
    expect(received()).toMatchObject([{ text: stranded }]);
    expect((await kept(received()[0]?.id ?? '')).raw).toEqual({ contentType: 'application/json' });
    expect((await replayAll()).map(({ lost }) => lost !== undefined)).toEqual([true, true]);
  });

  it.each([
    ['an address', 'email:cleo@example.com', mail, { id: 'm-1' }, { id: 'm-2' }],
    ['a number', 'member:bluewater/7', form, { token: 'f-1', memberId: '7' }, { token: 'f-2', memberId: '7', email: 'di@example.com' }],
  ] as const)('does not come when its author was erased in between, by %s', async (_, handle, said, first, second) => {
    await world.deliver(said(world, { ...first, text: 'Good morning' } as never));
    await deliveredOnceTo(nothing, said(world, { ...second, text: stranded } as never));
    const whom = await whomOf(world.ports.ledger, handle);
    expect(whom?.handles).toContain(handle);
    const forget = dynamodbForget(world.client, table);
    const { ledger, archive } = world.ports;
    if (whom) await eraseCustomer({ ledger, archive, forget, configuration, now: world.now, by: 'Grace' }, whom);
    await world.settle();
    expect(fates(await replayAll())).toEqual(['gone']);
    expect(received().map(({ text }) => text)).toEqual(['Good morning']);
    expect((await replayAll()).map(({ lost }) => lost)).toEqual(['its raw bytes are not kept any more']);
  });

  it('comes whole, and once, wherever the replay is broken off', async () => {
    await deliveredOnceTo(nothing, mail(world, { id: 'm-1', text: stranded }));
    const endsAfter = async (writes: number): Promise<boolean> => {
      let left = writes;
      broken = () => left-- <= 0;
      const whole = await replayAll().then(() => true, () => false);
      broken = () => false;
      return whole;
    };
    let writes = 0;
    while (!(await endsAfter(writes))) writes += 1;
    expect(writes).toBeGreaterThan(1);
    // The stream told of it while nothing could be written; the sweep has not forgotten it.
    await world.tick();
    await world.settle();
    expect(fates(await replayAll())).toEqual(['same']);
    expect([received().length, world.events('earshot.case.opened').length]).toEqual([1, 1]);
  });
});

describe('a version of an edited post that nobody could read', () => {
  const before = () => streamed(world, { id: '1001', text: 'The flamingo pool is lovely' });
  const after = () => streamed(world, { id: '1002', text: 'We are stranded at the quokka', history: ['1001', '1002'] });
  const now = async (): Promise<unknown> => {
    const [first] = received();
    return [(await kept(first?.id ?? '')).interaction?.text, await keptOf(world, ['flamingo', 'quokka'])];
  };
  const asEdited = ['We are stranded at the quokka', ['quokka']];

  it('takes the place of the first, when it is the newer one', async () => {
    await world.deliver(before());
    await world.settle();
    await deliveredOnceTo(nothing, after());
    expect(fates(await replayAll())).toContain('new');
    expect(await now()).toEqual(asEdited);
    expect(world.events('earshot.case.opened')).toHaveLength(1);
    expect(new Set(fates(await replayAll()))).toEqual(new Set(['same']));
  });

  it('goes like any that there is a newer one of, with its bytes', async () => {
    await deliveredOnceTo(nothing, before());
    await world.deliver(after());
    await world.settle();
    await replayAll();
    expect(await now()).toEqual(asEdited);
  });

  it('and was read since, goes with its bytes when its author edits it', async () => {
    await deliveredOnceTo(nothing, before());
    await replayAll();
    await world.deliver(after());
    await world.settle();
    expect(await now()).toEqual(asEdited);
  });
});

describe('what was read wrongly', () => {
  const cut = saying((said) => ({ ...said, text: 'Hello, I am in room 412', facts: [], lang: 'de' }));

  it('is put right with all that was understood of it, and machines are told once more', async () => {
    await deliveredOnceTo(cut, mail(world, { id: 'm-1', text: stranded }));
    expect(await factsOf('email:cleo@example.com')).toEqual(['room 412']);
    expect(world.events('earshot.case.opened')).toEqual([]);
    const [only] = await replayAll();
    const text = { field: 'text', before: 'Hello, I am in room 412', after: stranded };
    expect(only?.fates).toMatchObject([{ fate: 'mended', differs: expect.arrayContaining([text]) }]);
    expect(await factsOf('email:cleo@example.com')).toEqual(['booking BW-77120']);
    expect(world.events('earshot.case.opened')).toMatchObject([{ data: { severity: 'critical' } }]);
    const ids = world.events('earshot.interaction.received').map(({ id }) => id.replace(/^\w{26}/, ''));
    expect(ids).toEqual(['/received', '/received/reading-2']);
    const [first, second] = received();
    expect(second).toMatchObject({ text: stranded, id: first?.id, receivedAt: first?.receivedAt });
    const explained = await explainInteraction(world.ports.ledger, await kept(second?.id ?? ''));
    expect(explained.map(({ event }) => event)).toContain(`${second?.id}/received/reading-2`);
    const told = world.published.length;
    expect(fates(await replayAll())).toEqual(['same']);
    expect(world.published.length).toBe(told);
  });

  it('comes to the same as if it had been read rightly, whatever was said around it', async () => {
    const state = async (): Promise<unknown> => {
      const ada = await customerOfHandle(world.ports.ledger, 'email:cleo@example.com');
      const records = await Promise.all(received().map(({ id }) => kept(id)));
      const said = records.map((one) => [one.interaction?.text, [one.severity, one.case !== undefined]] as const);
      return { facts: ada?.customer.facts.map(({ value }) => value).toSorted(), said: Object.fromEntries(said) };
    };
    const say = async (read: (today: Read) => Read): Promise<unknown> => {
      await world.deliver(mail(world, { id: 'm-0', text: 'The pool is closed again, this is awful' }));
      world.pass(minuteMs);
      await deliveredOnceTo(read, mail(world, { id: 'm-1', text: stranded }));
      world.pass(minuteMs);
      await world.deliver(mail(world, { id: 'm-2', text: 'Still nobody. My room is 7' }));
      await world.settle();
      await replayAll();
      return state();
    };
    const mended = await say(cut);
    await world.close();
    world = await createWorld(breaking);
    table = (await world.client.send(new ListTablesCommand({}))).TableNames?.[0] ?? '';
    expect(mended).toEqual(await say((today) => today));
  });

  it('stays when it would be of somebody else, or cannot be found any more, and says why', async () => {
    const other = saying((said) => ({ ...said, author: { handles: ['email:other@example.com'] } }));
    const renamed = saying((said) => ({ ...said, key: `old:${said.key}` }));
    await deliveredOnceTo(other, mail(world, { id: 'm-1', text: stranded }));
    await deliveredOnceTo(renamed, mail(world, { id: 'm-2', text: stranded }));
    const all = await replayAll();
    expect(all.map((one) => one.fates.map(({ fate }) => fate))).toEqual(
      expect.arrayContaining([['left'], ['left', 'left']]),
    );
    expect(received()).toHaveLength(2);
  });

  it('stays while it is being worked on', async () => {
    await deliveredOnceTo(cut, mail(world, { id: 'm-1', text: stranded }));
    const before = await kept(received()[0]?.id ?? '');
    const due = new Date(world.now.getTime() + minuteMs).toISOString();
    await world.ports.ledger.commit([{ before, after: { ...before, due } }]);
    expect(fates(await replayAll())).toEqual(['left']);
    expect(fates(await replayAll())).toEqual(['mended']);
  });

  it('stays taken back', async () => {
    await deliveredOnceTo(cut, post(world, { id: '1', text: stranded }));
    await world.deliver(deletion(world, '1'));
    await world.settle();
    expect(await replayAll()).toEqual([]);
    expect((await kept(received()[0]?.id ?? '')).interaction).toBeUndefined();
  });

  it('keeps where its files lie', async () => {
    const files = [{ name: 'room.jpg', bytes: Buffer.from('a dark room') }];
    await deliveredOnceTo(cut, mail(world, { id: 'm-1', text: stranded, files }));
    const before = received()[0]?.attachments;
    await replayAll();
    expect(received()[1]?.attachments).toEqual(before);
    expect(before?.[0]?.archived).toMatch(/^files\/help\//);
  });
});

it('reads the same of what was said before brands shared their numbers', async () => {
  await world.deliver(post(world, { id: '1', text: stranded }));
  await world.deliver(form(world, { token: 't1', text: 'The lift hums', member: 'MW-4471' }));
  await world.settle();
  const brands = configuration.brands.map((brand) => ({ ...brand, membership: 'blue' }));
  Object.assign(world.ports, { configuration: { ...configuration, brands } });
  expect(fates(await replayAll())).toEqual(['same', 'same']);
});

it('reads all that today is received as it was received', async () => {
  const file = { name: 'room.jpg', bytes: Buffer.from('a dark room') };
  await world.deliver(post(world, { id: '1', text: stranded }));
  await world.deliver(form(world, { token: 't1', text: 'The lift hums', member: 'MW-4471' }));
  await world.deliver(mail(world, { id: 'm-1', text: 'See the photo', files: [file] }));
  expect(fates(await replayAll())).toEqual(['same', 'same', 'same']);
});

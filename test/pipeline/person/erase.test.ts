import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { dynamodbForget } from '../../../lib/adapters/dynamodb-forget.ts';
import { act } from '../../../lib/pipeline/act.ts';
import { keys } from '../../../lib/pipeline/keys.ts';
import { customerOfHandle } from '../../../lib/pipeline/people/customer-of.ts';
import { joinPeople } from '../../../lib/pipeline/people/decide-people.ts';
import { amountOf, eraseCustomer, type ErasePorts, whomOf } from '../../../lib/pipeline/people/erase.ts';
import type { CaseRecord } from '../../../lib/pipeline/records.ts';
import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import type { Delivery } from '../../../lib/providers/provider.ts';
import { everythingKept, keptOf, recordsIn } from '../../fakes/kept.ts';
import { activity, configuration, createWorld, deletion, form, mail, post, type World } from '../../fakes/world.ts';
import { streamed } from '../story/saying.ts';

let world: World;
let table: string;
beforeEach(async () => {
  world = await createWorld();
  table = (await world.client.send(new ListTablesCommand({}))).TableNames?.[0] ?? '';
});
afterEach(() => world.close());

const address = 'ada@lovelace.example';
const handle = `email:${address}`;
/** What only Ada said or is: her words, names, addresses, numbers, files. */
const hers = [
  'zanzibar', 'quagga', 'ocelot', 'narwhal', 'pangolin', 'axolotl', 'okapi', 'ada', 'byron', 'lovelace',
  'twitter:7', '876 555 0199', '18765550199', 'mw-4471', 'fig-tree.jpg', 'bytes of a fig tree', 'kakapo', 'wombat', 'numbat',
];

const posted = (): Delivery => post(world, { id: '1', text: 'Zanzibar! We are stranded at the pier, nobody helps' });
const otherwise = (): Delivery => post(world, { id: '1', text: 'Quagga, said with other words' });
const withdrawn = (): Delivery => post(world, { id: '2', text: 'Vicuna was never meant to be said' });
const filled = (): Delivery =>
  form(world, { token: 't1', text: 'Ocelot: call me on +1 876 555 0199', email: address, member: 'MW-4471' });
const written = (): Delivery =>
  mail(world, {
    id: 'b7a2c0de-0000-4000-8000-000000000001',
    from: address,
    subject: 'Narwhal',
    text: 'Pangolin in the room. Ask bob@example.com!',
    files: [{ name: 'fig-tree.jpg', bytes: Buffer.from('bytes of a fig tree') }],
  });
const first = (): Delivery => post(world, { id: '3', text: 'Tamarin, before she thought again' });
const edited = (): Delivery => streamed(world, { id: '4', text: 'Kakapo, after that', history: ['3', '4'] });
/** Of two things in one delivery nobody can read the second. */
const halfRead = (): Delivery => {
  const user = { id_str: '7', screen_name: 'ada', name: 'Ada Byron' };
  return activity(world, { tweet_create_events: [{ id_str: '5', text: 'Wombat', user }, { text: 'Numbat', user: 'ada' }] });
};
const some = (): Delivery[] => [posted(), otherwise(), withdrawn(), filled(), written()];
const all = (): Delivery[] => [...some(), first(), edited(), halfRead()];
const bobs = (): Delivery =>
  mail(world, { id: 'b7a2c0de-0000-4000-8000-000000000002', from: 'bob@example.com', text: 'The lift hums' });

const deliver = async (delivery: Delivery): Promise<void> => {
  await world.deliver(delivery);
  await world.settle();
};

const idOf = async (of: string): Promise<string> => (await customerOfHandle(world.ports.ledger, of))?.customer.id ?? '';

/** Ada on three channels, joined by a person, with a case that people wrote in; and Bob, whom she named. */
const begin = async (said = some()): Promise<void> => {
  await deliver(bobs());
  for (const delivery of said) await deliver(delivery);
  await deliver(deletion(world, '2'));
  const { ledger } = world.ports;
  const by = { ledger, configuration, kinds: kindsOf(configuration), now: world.now, by: 'Grace' };
  await joinPeople(by, 'twitter:7', handle);
  await world.settle();
  const ada = await customerOfHandle(ledger, handle);
  const id = ada?.customer.cases['bluewater'] ?? '';
  const grace = { by: { name: 'Grace' }, now: world.now };
  await act({ ledger, configuration }, id, { verb: 'note', text: 'Axolotl, as she said' }, grace);
  await act({ ledger, configuration }, id, { verb: 'feedback', verdict: 'too-low', note: 'Okapi, as she said' }, grace);
};

const also = ['vicuna', 'tapir', 'tamarin'];
const left = (): Promise<string[]> => keptOf(world, [...hers, ...also]);

const ports = (changed: Partial<ErasePorts> = {}): ErasePorts => ({
  ledger: world.ports.ledger,
  archive: world.ports.archive,
  forget: dynamodbForget(world.client, table),
  configuration,
  now: world.now,
  by: 'Grace',
  ...changed,
});

const erase = async (who = handle, changed: Partial<ErasePorts> = {}): Promise<unknown> => {
  const whom = await whomOf(world.ports.ledger, who);
  const done = whom && (await eraseCustomer(ports(changed), whom));
  await world.settle();
  return done;
};

const casesIn = async (): Promise<CaseRecord['case'][]> =>
  (await recordsIn(world)).flatMap((record) => (record.type === 'case' ? [record.case] : []));

describe('a customer who is erased', () => {
  it('leaves no word, name, address, number or file, also after repeats, and is somebody new after that', async () => {
    await begin(all());
    // All of it is there to be found, or finding none of it would prove nothing.
    expect(await left()).toEqual(hers);
    const whom = await whomOf(world.ports.ledger, handle);
    expect(whom && (await amountOf(world.ports.ledger, whom))).toEqual({ interactions: 6, cases: 1 });
    const told = world.events('earshot.interaction.redacted').length;
    expect(await erase()).toEqual({ interactions: 6, cases: 1 });
    expect(await left()).toEqual([]);
    expect(world.archived.size).toBe(0);

    // One of the six was told when its author took it back.
    expect(world.events('earshot.interaction.redacted').length - told).toBe(5);
    const reasons = world.events('earshot.interaction.redacted').map(({ data }) => data.reason);
    expect(reasons).toEqual(['edited', 'deleted', 'erased', 'erased', 'erased', 'erased', 'erased']);
    const nobody = { by: { name: 'Grace' }, customer: { handles: [] }, facts: [], interactions: [] };
    expect(world.events('earshot.case.resolved')).toMatchObject([{ data: nobody }]);
    const notes = [{ text: 'Erased with the customer.', by: { name: 'Grace' } }];
    expect(await casesIn()).toMatchObject([{ state: 'resolved', tier: 1, notes }]);

    const kept = (await recordsIn(world)).length;
    for (const delivery of all()) await deliver(delivery);
    expect(await left()).toEqual([]);
    expect(await recordsIn(world)).toHaveLength(kept);

    world.pass(1000);
    await deliver(mail(world, { id: 'b7a2c0de-0000-4000-8000-000000000003', from: address, text: 'Hello again' }));
    const after = await customerOfHandle(world.ports.ledger, handle);
    expect(after?.customer.id).not.toBe(whom?.customer);
    expect(after?.customer).toMatchObject({ handles: [handle], facts: [], cases: {} });
    expect(await left()).toEqual(['ada', 'lovelace']);
  });

  it('leaves no handle either where they took something back before anybody understood it', async () => {
    await world.deliver(withdrawn());
    await world.deliver(deletion(world, '2'));
    await world.settle();
    expect(world.events('earshot.interaction.redacted')).toHaveLength(1);
    expect(await keptOf(world, ['twitter:7', 'ada', 'vicuna'])).toEqual([]);
  });

  it('leaves nothing undone of a word that had opened a case when its work was broken off', async () => {
    await deliver(filled());
    const { ledger } = world.ports;
    const commit: typeof ledger.commit = async (changes) => {
      if (changes.some(({ before, after }) => before === undefined && after.type === 'story')) throw new Error('broken off');
      return ledger.commit(changes);
    };
    Object.assign(world.ports, { ledger: { ...ledger, commit } });
    await deliver(mail(world, { id: 'b7a2c0de-0000-4000-8000-000000000004', from: address, text: 'Ocelot: we are stranded' }));
    Object.assign(world.ports, { ledger });
    await erase();
    world.pass(60_000);
    await world.tick();
    await world.settle();
    expect((await recordsIn(world)).filter(({ type, due }) => type !== 'source' && due !== undefined)).toEqual([]);
    expect(await casesIn()).toMatchObject([{ state: 'resolved' }]);
    await erase();
    expect(await left()).toEqual([]);
  });

  it('takes nothing of those along whom they named', async () => {
    await begin();
    await erase();
    expect((await everythingKept(world)).join('\n')).toContain('The lift hums');
    const bob = await world.ports.ledger.get(keys.handle('email:bob@example.com'));
    expect(bob).toMatchObject({ customer: await idOf('email:bob@example.com'), links: [] });
  });

  it('is erased also by an id, and with a word that comes meanwhile', async () => {
    await begin();
    const forget = dynamodbForget(world.client, table);
    let came = 0;
    await erase(await idOf('twitter:7'), {
      forget: async (changes, gone) => {
        if (came++ < 3) await deliver(post(world, { id: `9${came}`, text: `Tapir, number ${came}` }));
        return forget(changes, gone);
      },
    });
    expect(came).toBeGreaterThan(3);
    expect(await left()).toEqual([]);
  });

  it('is erased in the end when that was broken off after every single write', async () => {
    await begin();
    let writes = 0;
    const once = async (write: () => Promise<boolean>): Promise<boolean> => {
      if (writes++ > 0) throw new Error('broken off');
      return write();
    };
    const { ledger } = world.ports;
    const forget = dynamodbForget(world.client, table);
    const dying: Partial<ErasePorts> = {
      ledger: { ...ledger, commit: (changes) => once(() => ledger.commit(changes)) },
      forget: (changes, gone) => once(() => forget(changes, gone)),
    };
    let begun = 0;
    for (let over = false; !over; begun += 1) {
      writes = 0;
      over = await erase(handle, dying).then(() => true, () => false);
      if (begun > 200) throw new Error('It never ends.');
    }
    await world.settle();
    expect(begun).toBeGreaterThan(10);
    expect(await left()).toEqual([]);
    expect(await casesIn()).toMatchObject([{ state: 'resolved' }]);
    expect(await world.ports.ledger.get(keys.handle(handle))).toBeUndefined();
  });
});

import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { keys, printOf } from '../../lib/pipeline/keys.ts';
import type { Answer } from '../../lib/pipeline/answer.ts';
import type { Ledger } from '../../lib/pipeline/ports.ts';
import type { InteractionRecord, VariantRecord } from '../../lib/pipeline/records.ts';
import { rawBytes } from '../../lib/pipeline/receive/raw.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { activity, createWorld, mail, post, type World } from '../fakes/world.ts';

const id = 'b7a2c0de-0000-4000-8000-000000000001';
const door = { name: 'door.jpg', bytes: Buffer.from('not really a photo of a door') };
const key = { name: 'key.jpg', bytes: Buffer.from('nor one of a key') };
const text = 'The door of room 12 does not close, see the photo.';
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** How often the ledger was written and read. */
const calls = { commits: 0, reads: 0 };
const counting = (ledger: Ledger): Ledger => ({
  ...ledger,
  commit: (changes) => {
    calls.commits += 1;
    return ledger.commit(changes);
  },
  get: (at) => {
    calls.reads += 1;
    return ledger.get(at);
  },
});

let world: World;
let puts: string[] = [];
/** What happens just before the archive keeps anything, once. */
let before: (() => Promise<unknown>) | undefined;
beforeEach(async () => {
  world = await createWorld(counting);
  puts = [];
  Object.assign(calls, { commits: 0, reads: 0 });
  before = undefined;
  const archive = { ...world.ports.archive };
  world.ports.archive.put = async (name, bytes) => {
    const interrupt = before;
    before = undefined;
    await interrupt?.();
    puts.push(name);
    return archive.put(name, bytes);
  };
});
afterEach(() => world.close());

const idsOf = ({ body }: Answer): string[] => (body as { interactions: string[] }).interactions;
const deliver = async (delivery: Delivery): Promise<string[]> => idsOf(await world.deliver(delivery));
const recordOf = async (one: string): Promise<InteractionRecord> =>
  (await world.ports.ledger.get(keys.interaction(one))) as InteractionRecord;

describe('a file that comes along', () => {
  it('is in the archive before the answer, under source, interaction and what it holds; the record names it', async () => {
    const [one = ''] = await deliver(mail(world, { id, text, files: [door] }));
    const archived = `files/help/${printOf(one)}/${hashOf(door.bytes)}`;
    expect([...world.archived]).toEqual([[archived, door.bytes]]);
    expect((await recordOf(one)).interaction?.attachments).toEqual([
      { name: 'door.jpg', contentType: 'image/jpeg', bytes: 28, sha256: hashOf(door.bytes), archived },
    ]);
  });

  it('is kept once, however often it comes, and in one mail twice', async () => {
    const delivery = mail(world, { id, text, files: [door, { ...door, name: 'again.jpg' }] });
    const [one = ''] = await deliver(delivery);
    expect(await deliver(delivery)).toEqual([one]);
    expect(puts).toEqual([`files/help/${printOf(one)}/${hashOf(door.bytes)}`]);
  });

  it('makes a mail that has it another than the same words without it', async () => {
    const [one = ''] = await deliver(mail(world, { id, text, files: [door] }));
    await deliver(mail(world, { id, text, files: [key] }));
    const [variant] = (await world.ports.ledger.latest(keys.interaction(one).pk, 'variant#', 9)) as VariantRecord[];
    expect(variant?.interaction?.attachments).toMatchObject([{ name: 'key.jpg', archived: expect.anything() }]);
    const files = [...world.archived.values()];
    expect(files).toEqual([door.bytes, key.bytes]);
  });

  it('that cannot be kept now is not answered for: the mail comes again, and nothing is there by halves', async () => {
    before = () => Promise.reject(new Error('The archive is down.'));
    const delivery = mail(world, { id, text, files: [door] });
    expect((await world.deliver(delivery)).status).toBe(503);
    expect(await world.deliver(delivery)).toMatchObject({ status: 200, body: { accepted: 1, duplicates: 0 } });
    expect(world.archived.size).toBe(1);
  });

  it('is one of at most fifty; the others stand in the raw bytes, as all of them do', async () => {
    const files = Array.from({ length: 60 }, (_, n) => ({ name: `${n}.jpg`, bytes: Buffer.from(`photo ${n}`) }));
    const delivery = mail(world, { id, text, files });
    const [one = ''] = await deliver(delivery);
    const { interaction, raw } = await recordOf(one);
    expect(interaction?.attachments).toHaveLength(50);
    expect(puts).toHaveLength(50);
    expect(raw && (await rawBytes(world.ports, raw, world.now))).toEqual(delivery.body);
  });

  it('that is empty needs no place', async () => {
    await deliver(mail(world, { id, text, files: [{ name: 'nothing.txt', bytes: Buffer.alloc(0) }] }));
    expect(puts).toEqual([]);
  });
});

describe('a delivery', () => {
  it('of one thing without files is one write, no read, and nothing in the archive', async () => {
    await deliver(post(world, { id: '1001', text: 'What time does the pool open?' }));
    await deliver(mail(world, { id, text: 'What time does the pool open?' }));
    expect([calls, puts]).toEqual([{ commits: 2, reads: 0 }, []]);
  });

  const said = (n: number) => ({
    id_str: `100${n}`, text: `Thought number ${n}`, user: { id_str: '7', screen_name: 'ada' },
  });

  it('of several things is kept as it came once, and every one of them knows where', async () => {
    const delivery = activity(world, { tweet_create_events: [said(1), said(2), said(3)] });
    const ids = await deliver(delivery);
    expect(puts).toEqual([`raw/x/${hashOf(delivery.body)}`]);
    for (const one of ids) {
      const { raw } = await recordOf(one);
      expect(raw).toEqual({ contentType: 'application/json', archived: puts[0] });
      expect(raw && (await rawBytes(world.ports, raw, world.now))).toEqual(delivery.body);
    }
  });

  it('that says nothing new leaves nothing behind, though it was written in another way', async () => {
    const both = [said(1), said(2)];
    await deliver(activity(world, { tweet_create_events: both }));
    const before = [...world.archived.keys()];
    const answer = await world.deliver(activity(world, { tweet_create_events: both, about: 'the same' }));
    expect(answer.body).toMatchObject({ accepted: 0, duplicates: 2 });
    expect([...world.archived.keys()]).toEqual(before);
  });

  it('that says nothing new leaves nothing behind either when the other came while it was being kept', async () => {
    const both = [said(1), said(2)];
    before = () => deliver(activity(world, { tweet_create_events: both }));
    const [one = ''] = await deliver(activity(world, { tweet_create_events: both, about: 'the same' }));
    expect([...world.archived.keys()]).toEqual([(await recordOf(one)).raw?.archived]);
  });

  it('that is delivered many times at once leaves its bytes where its records say', async () => {
    const delivery = activity(world, { tweet_create_events: [said(1), said(2)] });
    const [ids = []] = await Promise.all(Array.from({ length: 20 }, () => deliver(delivery)));
    const { raw } = await recordOf(ids[0] ?? '');
    expect(raw && (await rawBytes(world.ports, raw, world.now))).toEqual(delivery.body);
    expect(world.archived.size).toBe(1);
  });
});

import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { keys } from '../../lib/pipeline/keys.ts';
import type { InteractionRecord, Raw } from '../../lib/pipeline/records.ts';
import { keepRaw, parcelOf, rawBytes } from '../../lib/pipeline/receive/raw.ts';
import { dictionary } from '../../lib/pipeline/receive/raw-dictionary.ts';
import { seal } from '../../lib/pipeline/receive/raw-key.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { fullPost } from '../fakes/full-post.ts';
import { createWorld, type World } from '../fakes/world.ts';

const now = new Date('2026-11-21T08:00:00.000Z');
const text = 'Is the early breakfast at six or at seven?';
const delivery = fullPost({ now }, { id: '1992110845538672641', text });
const withBody = (body: Buffer): Delivery => ({ ...delivery, body });

// Cannot be deflated, and is the same in every run.
const noise = (bytes: number): Buffer => {
  const block = (n: number): Buffer => createHash('sha256').update(`${n}`).digest();
  const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, n) => block(n));
  return Buffer.concat(blocks).subarray(0, bytes);
};

const bodies: Readonly<Record<string, Buffer>> = {
  'a post': delivery.body,
  'nothing': Buffer.alloc(0),
  'bytes that are no text': Buffer.from([0, 255, 254, 128, 0]),
  'a megabyte of the same': Buffer.alloc(1_048_576, 'a'),
  'noise too large for a record': noise(100_000),
};

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const after = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
const keep = (one: Delivery, alone = true): Promise<Raw> => keepRaw(world.ports.archive, parcelOf(one, alone));
const bytesOf = (raw: Raw, at = now): Promise<Buffer | undefined> => rawBytes(world.ports, raw, at);

describe('the raw bytes of a delivery', () => {
  it.each(Object.entries(bodies))('come back as they came, sealed or not: %s', async (_, body) => {
    for (const alone of [true, false]) {
      const raw = await keep(withBody(body), alone);
      expect(raw.contentType).toBe('application/json');
      const read = [await bytesOf(raw), await bytesOf(await seal(world.ports, raw, now))];
      expect(read.map((bytes) => bytes?.equals(body))).toEqual([true, true]);
    }
  });

  it('lie beside the record, and in the archive when they are many or several records speak of them', async () => {
    expect((await keep(delivery)).archived).toBeUndefined();
    const name = `raw/x/${createHash('sha256').update(delivery.body).digest('hex')}`;
    expect(await keep(delivery, false)).toEqual({ contentType: 'application/json', archived: name });
    expect((await keep(withBody(noise(100_000)))).archived).toMatch(/^raw\/x\/[0-9a-f]{64}$/);
  });

  it('of a post of 3 KB take less than a third', () => {
    const { deflated } = parcelOf(delivery, true);
    expect(delivery.body.byteLength).toBeGreaterThan(2900);
    expect(deflated?.byteLength).toBeLessThan(1000);
  });

  it('can be read for as long as they are kept, since the dictionary never changes', () => {
    const digest = createHash('sha256').update(dictionary).digest('hex');
    expect(digest).toBe('e2981925ee8f56060e00f18b9d23931dafff181afed7e2ff311542bce9af7cd0');
  });
});

/** The record of what was delivered, once everything that it brings about is done. */
const finished = async (): Promise<InteractionRecord> => {
  const { body } = await world.deliver(delivery);
  await world.settle();
  const [id = ''] = (body as { interactions: string[] }).interactions;
  return (await world.ports.ledger.get(keys.interaction(id))) as InteractionRecord;
};

describe('the raw bytes beside a record', () => {
  it('can be read for all of `retention.raw` and a begun day, and then never again, though the record lives', async () => {
    const { raw, interaction, expires } = await finished();
    if (!raw) throw new Error('Got a record without its raw bytes.');
    expect(await bytesOf(raw, after(30))).toEqual(delivery.body);
    expect(await bytesOf(raw, after(31))).toBeUndefined();
    expect(interaction?.text).toContain('breakfast');
    expect(expires).toBe(after(400).getTime() / 1000);
  });

  it('cannot be read without the key of its day, which the ledger forgets by itself', async () => {
    const { raw } = await finished();
    if (!raw) throw new Error('Got a record without its raw bytes.');
    expect(raw).toEqual({ contentType: 'application/json', day: '2026-11-21', sealed: expect.anything() });
    const key = await world.ports.ledger.get(keys.rawKey('2026-11-21'));
    // Thirty days after the end of that day.
    expect(key?.expires).toBe(Date.parse('2026-12-22T00:00:00.000Z') / 1000);
    expect(await bytesOf({ ...raw, day: '2026-11-20' })).toBeUndefined();
  });

  it('has one key a day, whoever draws it first, and no two look alike', async () => {
    const raw = await keep(delivery);
    const other = { ...world.ports, ledger: { ...world.ports.ledger } };
    const both = await Promise.all([world.ports, other].map((ports) => seal(ports, raw, now)));
    for (const one of both) expect(await bytesOf(one)).toEqual(delivery.body);
    expect(both[0]?.sealed).not.toEqual(both[1]?.sealed);
    expect(await bytesOf(await seal(other, raw, after(1)), after(31))).toEqual(delivery.body);
  });
});

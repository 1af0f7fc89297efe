import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import type { Archive } from '../../lib/pipeline/ports.ts';
import { keepRaw, rawBytes } from '../../lib/pipeline/raw.ts';
import { dictionary } from '../../lib/pipeline/raw-dictionary.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { fullPost } from '../fakes/full-post.ts';

const archived = new Map<string, Uint8Array>();
const archive: Archive = {
  put: async (name, bytes) => void archived.set(name, bytes),
  get: async (name) => archived.get(name),
  remove: async (name) => void archived.delete(name),
};

const moment = { now: new Date('2026-11-21T08:00:00.000Z') };
const delivery = fullPost(moment, { id: '1992110845538672641', text: 'Is the early breakfast at six or at seven?' });
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

describe('the raw bytes of a delivery', () => {
  it.each(Object.entries(bodies))('come back as they came: %s', async (name, body) => {
    const raw = await keepRaw(archive, name, withBody(body));
    expect(raw.contentType).toBe('application/json');
    expect(await rawBytes(archive, raw)).toEqual(body);
  });

  it('lie beside the record, and in the archive when they are many', async () => {
    expect((await keepRaw(archive, 'few', delivery)).archived).toBeUndefined();
    const many = await keepRaw(archive, 'many', withBody(noise(100_000)));
    expect(many).toEqual({ contentType: 'application/json', archived: 'raw/many' });
  });

  it('of a post of 3 KB take less than a third', async () => {
    const { deflated } = await keepRaw(archive, 'post', delivery);
    expect(delivery.body.byteLength).toBeGreaterThan(2900);
    expect(deflated?.byteLength).toBeLessThan(1000);
  });

  it('can be read for as long as they are kept, since the dictionary never changes', () => {
    const digest = createHash('sha256').update(dictionary).digest('hex');
    expect(digest).toBe('e2981925ee8f56060e00f18b9d23931dafff181afed7e2ff311542bce9af7cd0');
  });
});

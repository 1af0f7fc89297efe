import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { keys, printOf } from '../../lib/pipeline/keys.ts';
import type { Download } from '../../lib/pipeline/ports.ts';
import type { FetchRecord, InteractionRecord } from '../../lib/pipeline/records.ts';
import { redactInteraction } from '../../lib/pipeline/receive/redact.ts';
import { genuineDelivery } from '../../lib/providers/genuine.ts';
import { mailgun } from '../../lib/providers/mailgun/index.ts';
import type { Delivery, FileRequest } from '../../lib/providers/provider.ts';
import { configuration, createWorld, minutes, type World } from '../fakes/world.ts';

const source = { id: 'lobby', provider: 'mailgun', brand: 'bluewater' };
const signingKey = 'key-of-the-webhooks';
const kept = 'https://storage-us-east4.api.mailgun.net/v3/domains/ours.example/messages/abc/attachments/0';
const photo = Buffer.from('a photo of a door');
const sha256 = createHash('sha256').update(photo).digest('hex');

let world: World;
let asked: FileRequest[] = [];
let answer: Awaited<ReturnType<Download>> = { bytes: photo };
let live = [signingKey, 'api:key-of-the-api'];
beforeEach(async () => {
  world = await createWorld();
  asked = [];
  answer = { bytes: photo };
  live = [signingKey, 'api:key-of-the-api'];
  Object.assign(world.ports, { configuration: { ...configuration, sources: [...configuration.sources, source] } });
  Object.assign(world.ports.secrets, { ofSource: async () => live });
  Object.assign(world.ports.fetching, {
    download: async (request: FileRequest) => {
      asked.push(request);
      return answer;
    },
  });
});
afterEach(() => world.close());

/** A mail of which Mailgun keeps the files, at these addresses. */
const stored = (...urls: readonly string[]): Delivery => {
  const attachments = urls.map((url, place) => ({ url, name: `${place}.jpg`, 'content-type': 'image/jpeg', size: 17 }));
  const body = new URLSearchParams({
    recipient: 'help@bluewater.example', sender: 'ada@example.com', from: 'Ada <ada@example.com>', subject: 'The door',
    'Message-Id': '<door@example.com>', 'body-plain': 'The door does not close.',
    attachments: JSON.stringify(attachments),
  });
  return genuineDelivery({ provider: mailgun, source }, Buffer.from(body.toString()), signingKey, world.now);
};

const deliver = async (delivery: Delivery): Promise<string> => {
  const { body } = await world.deliver(delivery);
  return (body as { interactions: string[] }).interactions[0] ?? '';
};
const recordOf = async (id: string): Promise<InteractionRecord> =>
  (await world.ports.ledger.get(keys.interaction(id))) as InteractionRecord;
const orderOf = async (id: string): Promise<FetchRecord> =>
  (await world.ports.ledger.get(keys.fetch(id))) as FetchRecord;

describe('a file that Mailgun keeps', () => {
  it('is fetched with the API key after the mail was told, and named in its record', async () => {
    const id = await deliver(stored(kept));
    await world.follow();
    expect([world.events('earshot.interaction.received').length, asked]).toEqual([1, []]);
    await world.settle();
    // Of `printf api:key-of-the-api | base64`.
    expect(asked).toEqual([{ url: kept, headers: { authorization: 'Basic YXBpOmtleS1vZi10aGUtYXBp' } }]);
    const archived = `files/lobby/${printOf(id)}/${sha256}`;
    expect([...world.archived]).toEqual([[archived, photo]]);
    expect((await recordOf(id)).interaction?.attachments).toEqual([
      { name: '0.jpg', contentType: 'image/jpeg', bytes: 17, url: kept, sha256, archived },
    ]);
    expect((await orderOf(id)).due).toBeUndefined();
  });

  it('makes no other mail of the next delivery, which is not fetched again', async () => {
    const id = await deliver(stored(kept));
    await world.settle();
    world.pass(1000);
    expect((await world.deliver(stored(kept))).body).toMatchObject({ accepted: 0, duplicates: 1, interactions: [id] });
    await world.settle();
    expect(asked).toHaveLength(1);
    expect(world.logged).toEqual([]);
  });

  it('proves no delivery by its API key', async () => {
    const forged = { ...stored(kept), body: Buffer.from(String(stored(kept).body).replace(/&timestamp=.*/, '')) };
    live = ['api:key-of-the-api'];
    const delivery = genuineDelivery({ provider: mailgun, source }, forged.body, 'api:key-of-the-api', world.now);
    expect((await world.deliver(delivery)).status).toBe(401);
  });

  it.each([
    'https://evil.example/v3/domains/a/messages/b/attachments/0',
    'https://api.mailgun.net.evil.example/v3/a',
    'https://evilmailgun.net/v3/a',
    'https://api.mailgun.net@evil.example/v3/a',
    'https://user:password@api.mailgun.net/v3/a',
    'https://api.mailgun.net:8443/v3/a',
    'http://api.mailgun.net/v3/a',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/v3/a',
    'file:///etc/passwd',
    String.raw`https://evil.example\.mailgun.net/v3/a`,
    'not an address',
  ])('lies at one of its own hosts: nobody asks for %s', async (url) => {
    const id = await deliver(stored(url));
    await world.settle();
    expect([asked, await orderOf(id)]).toEqual([[], undefined]);
    expect(world.events('earshot.interaction.received')).toHaveLength(1);
  });

  it('is asked for again, ever later, until Mailgun has it no more; the record says why it is not there', async () => {
    answer = { why: 'it was answered 503' };
    const id = await deliver(stored(kept));
    await world.settle();
    expect(await orderOf(id)).toMatchObject({ tries: 1, why: 'it was answered 503', due: '2026-11-21T08:01:00.000Z' });
    await world.tick();
    expect(asked).toHaveLength(1);
    for (let halfDay = 0; halfDay < 14; halfDay += 1) {
      world.pass(minutes(720));
      await world.tick();
    }
    expect(asked).toHaveLength(11);
    expect(await orderOf(id)).toMatchObject({ tries: 11, why: 'it was answered 503' });
    expect((await orderOf(id)).due).toBeUndefined();
    expect(world.events('earshot.interaction.received')).toHaveLength(1);
    expect(world.logged.filter(({ what }) => what === 'swept')).toEqual([]);
  });

  it('that comes at last does not wait for one that does not', async () => {
    const other = `${kept}1`;
    Object.assign(world.ports.fetching, {
      download: async ({ url }: FileRequest) => (url === other ? { bytes: photo } : { why: 'it was answered 404' }),
    });
    const id = await deliver(stored(kept, other));
    await world.settle();
    const { interaction } = await recordOf(id);
    expect(interaction?.attachments?.map(({ archived }) => archived !== undefined)).toEqual([false, true]);
    expect((await orderOf(id)).why).toBe('it was answered 404');
  });

  it('cannot be fetched without an API key, and the record says so', async () => {
    live = [signingKey];
    const id = await deliver(stored(kept));
    await world.settle();
    expect((await orderOf(id)).why).toBe('no secret of the source opens it');
    live = [signingKey, 'api:key-of-the-api'];
    world.pass(minutes(1));
    await world.tick();
    expect((await recordOf(id)).interaction?.attachments?.[0]?.archived).toBeDefined();
  });

  describe('is kept nowhere when we break off before its mail names it', () => {
    /** The file lies in the archive, and everything after that fails. */
    const breakOff = async (): Promise<string> => {
      const id = await deliver(stored(kept));
      const { archive } = world.ports.fetching;
      const [whole, all] = [{ ...world.ports.ledger }, { ...archive }];
      archive.put = async (name, bytes) => {
        await all.put(name, bytes);
        world.ports.ledger.commit = () => Promise.reject(new Error('broken off'));
      };
      await world.settle();
      Object.assign(archive, all);
      Object.assign(world.ports.ledger, whole);
      expect([world.archived.size, (await recordOf(id)).interaction?.attachments?.[0]?.archived]).toEqual([1, undefined]);
      return id;
    };

    it('and the mail is taken back', async () => {
      await redactInteraction(world.ports, await breakOff(), world.now);
      expect(world.archived.size).toBe(0);
    });

    it('and the mail was taken back by then', async () => {
      const id = await breakOff();
      const [[name = '', bytes = photo] = []] = world.archived;
      await redactInteraction(world.ports, id, world.now);
      // It was still on its way into the archive.
      world.archived.set(name, bytes);
      world.pass(minutes(1));
      await world.tick();
      expect([world.archived.size, (await orderOf(id)).due]).toEqual([0, undefined]);
    });

    it('and another file comes the next time', async () => {
      const id = await breakOff();
      answer = { bytes: Buffer.from('another photo of the door') };
      world.pass(minutes(1));
      await world.tick();
      expect([...world.archived.keys()]).toEqual([(await recordOf(id)).interaction?.attachments?.[0]?.archived]);
    });
  });

  it('is not kept when the mail is taken back while it is on its way', async () => {
    const id = await deliver(stored(kept));
    Object.assign(world.ports.fetching, {
      download: async () => {
        await redactInteraction(world.ports, id, world.now);
        return { bytes: photo };
      },
    });
    await world.settle();
    expect([world.archived.size, (await recordOf(id)).interaction]).toEqual([0, undefined]);
  });
});

import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { form, mail, post, signed } from '../fakes/deliveries.ts';
import { secrets } from '../fakes/installation.ts';
import { until } from '../local-run/start-run.ts';
import { answerTo, logOf, problem } from './asking.ts';
import { openHotel, type Hotel } from './hotel.ts';

const now = new Date();
const quiet = 'What time does the pool open? sentinel-words';
const newSecret = 'sentinel-new-secret';

let hotel: Hotel;
beforeAll(async () => {
  hotel = await openHotel();
  // The first delivery makes the running function look at the secrets; then they are rotated under it.
  await hotel.deliver(form({ now }, { token: 'before', text: quiet }));
  const sources = { ...secrets.sources, contact: [newSecret, ...secrets.sources.contact] };
  writeFileSync(hotel.secretsFile, JSON.stringify({ ...secrets, sources }));
}, 60_000);
afterAll(() => hotel.close());

const signedWith = (secret: string, token: string) => {
  const { body } = form({ now }, { token, text: quiet });
  const signing = { source: 'contact', provider: 'typeform', secret, at: now };
  return signed(JSON.parse(body.toString()) as object, signing);
};

describe('who cannot prove to be the provider', () => {
  const genuine = () => form({ now }, { token: 'forged', text: quiet });
  const forgeries = [
    ['signed with another secret', () => signedWith('guessed', 'forged')],
    ['with another body', () => ({ ...genuine(), body: Buffer.concat([genuine().body, Buffer.from(' ')]) })],
    ['without a signature', () => ({ ...genuine(), headers: { 'content-type': 'application/json' } })],
    ['with the password of another source', () => ({
      ...mail({ now }, { id: 'forged', text: quiet }),
      headers: { 'content-type': 'application/json', authorization: `Basic ${btoa('earshot:guessed')}` },
    })],
  ] as const;

  it.each(forgeries)('%s: is told 401, and nothing is stored', async (_, forged) => {
    expect(await answerTo(hotel.deliver(forged()))).toMatchObject({ status: 401, type: problem });
  });

  it('leaves the way free for the real one', async () => {
    expect(await answerTo(hotel.deliver(genuine()))).toMatchObject({ status: 200, accepted: 1, duplicates: 0 });
    const real = mail({ now }, { id: 'forged', text: quiet });
    expect(await answerTo(hotel.deliver(real))).toMatchObject({ status: 200, accepted: 1, duplicates: 0 });
  });
});

describe('every live secret', () => {
  it('is taken, the older one too', async () => {
    const older = post({ now }, { id: '2001', text: quiet, secret: 'x-older' });
    expect(await answerTo(hotel.deliver(older))).toMatchObject({ status: 200, accepted: 1 });
  });

  it('may stand in the path, where it is never logged', async () => {
    const delivery = mail({ now }, { id: 'path', text: quiet });
    const answer = await answerTo(hotel.deliver(delivery, '/in/help/sentinel-path'));
    expect(answer).toMatchObject({ status: 200, accepted: 1 });
  });
});

describe('in the end', () => {
  it('a secret that was rotated in while it runs is in use within seconds, and the one before still is', async () => {
    const rotated = signedWith(newSecret, 'rotated');
    // A provider, too, comes again after a while.
    const taken = async () => (await hotel.deliver(rotated)).status === 200 || pause(200, false);
    await until('the new secret', taken, 15);
    const old = form({ now }, { token: 'old-secret', text: quiet });
    expect(await answerTo(hotel.deliver(old))).toMatchObject({ status: 200, accepted: 1 });
  }, 30_000);

  it('nobody was told of what was refused', () => {
    const received = hotel.subscriber.heard.filter(({ event }) => event.type === 'earshot.interaction.received');
    expect(new Set(received.map(({ event }) => event.data.text))).toEqual(new Set([quiet]));
  });

  it('the log counts what was refused by source and reason, and says nothing of what it was', () => {
    const log = logOf(hotel);
    expect(log).toContain('{"level":"warn","what":"refused","source":"contact","why":"signature wrong"}');
    expect(log).toContain('{"level":"warn","what":"refused","source":"help","why":"signature wrong"}');
    for (const sentinel of ['sentinel', 'guessed', 'pool', ...Object.values(secrets.sources).flat()]) {
      expect(log).not.toContain(sentinel);
    }
  });
});

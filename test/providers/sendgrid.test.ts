import { expect, it } from '@jest/globals';

import type { Delivery } from '../../lib/providers/provider.ts';
import { sendgrid } from '../../lib/providers/sendgrid/index.ts';
import { deliveryOf, fixturesOf, inWords, noon, secretOf, sourceOf } from './providers.ts';

const secret = secretOf(sendgrid, 'right');
const reply = fixturesOf(sendgrid).find(({ name }) => name === 'reply');
if (!reply) throw new Error('Got no fixture "reply" of sendgrid, expected one: write it.');

const path = 'f0e1d2c3b4a5968778695a4b3c2d1e0f';
const unsigned = sourceOf(sendgrid, { settings: { signed: false } });
const posted: Delivery = { ...deliveryOf(sendgrid, { ...reply, source: unsigned }, secret), pathSecret: path };
const why = (delivery: Delivery, secrets: readonly string[]): string =>
  inWords(sendgrid.verify(delivery, secrets, unsigned));

it('takes the secret in the path for proof only where the source says that nothing is signed', () => {
  expect(why(posted, ['another', path])).toBe('genuine');
  expect(why({ ...posted, pathSecret: `${path}0` }, [path])).toBe('signature wrong');
  expect(why({ ...posted, pathSecret: undefined }, [path])).toBe('signature missing');
  expect(inWords(sendgrid.verify(posted, [path], sourceOf(sendgrid)))).toBe('signature missing');
});

it('never takes a public key, which is no secret, for one in the path', () => {
  expect(why({ ...posted, pathSecret: secret.verifying }, [secret.verifying])).toBe('no secret configured');
});

it('takes a retry after three days with the time of the first attempt', () => {
  const delivery = deliveryOf(sendgrid, reply, secret);
  const retried = { ...delivery, receivedAt: new Date(noon.getTime() + 3 * 86_400_000) };
  expect(inWords(sendgrid.verify(retried, [secret.verifying], reply.source))).toBe('genuine');
});

it('gives a retry with another boundary the same key, with and without an id in the mail', async () => {
  const keyOf = async (body: Buffer): Promise<string | undefined> => {
    const { said } = await sendgrid.read(deliveryOf(sendgrid, { ...reply, body }, secret), reply.source);
    return said[0]?.key;
  };
  const again = (body: Buffer): Buffer => Buffer.from(body.toString('latin1').replaceAll('xYzZY', 'qWeRt'), 'latin1');
  for (const { body } of fixturesOf(sendgrid).filter(({ name }) => /^(?:reply|short|raw)$/.test(name))) {
    expect(await keyOf(again(body))).toBe(await keyOf(body));
  }
});

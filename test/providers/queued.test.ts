import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { probe, receive } from '../../lib/pipeline/receive/receive.ts';
import { providers } from '../../lib/providers/index.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { configuration, createWorld, type World } from '../fakes/world.ts';
import { deliveryOf, fixturesOf, secretOf, sourceOf } from './providers.ts';

/** What AWS signs when it posts a notification, down to the last header: none of it may open a door. */
const claims: readonly Partial<Delivery>[] = [
  {},
  { method: 'MAIL' },
  { pathSecret: 'right-secret-that-nobody-can-guess' },
  { headers: { authorization: 'Basic ZWFyc2hvdDpyaWdodA==', 'content-type': 'message/rfc822' } },
  {
    headers: {
      'content-type': 'text/plain; charset=UTF-8',
      'x-amz-sns-message-type': 'Notification',
      'x-amz-sns-topic-arn': 'arn:aws:sns:us-east-1:111111111111:mails',
    },
  },
  { archived: 'mail/lobby/o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1' },
];

const queued = Object.values(providers).filter(({ proves }) => proves === 'queue');

describe.each(queued)('$name, which comes through a queue', (provider) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const right = secretOf(provider, 'right');
  const posted = fixturesOf(provider).flatMap((fixture) =>
    claims.map((claim) => {
      const delivery = deliveryOf(provider, fixture, right);
      return { ...delivery, ...claim, headers: { ...delivery.headers, ...claim.headers } };
    }),
  );

  it('takes nothing that is posted for genuine, whatever it carries and whatever secret is there', () => {
    for (const delivery of posted) {
      for (const secrets of [[], [''], [right.verifying], ['x', right.signing]]) {
        expect(provider.verify(delivery, secrets, sourceOf(provider))).toMatchObject({ genuine: false });
      }
    }
  });

  it('has no door that can be posted to, and leaves nothing there, not even a count', async () => {
    const before = world.writeUnits();
    const ports = { ...world.ports, configuration: { ...configuration, sources: [sourceOf(provider)] } };
    for (const delivery of posted) {
      expect(await receive(ports, delivery)).toMatchObject({ status: 404, body: { title: 'Unknown source' } });
      expect(await probe(ports, { ...delivery, method: 'GET' })).toMatchObject({ status: 404 });
    }
    expect(world.writeUnits()).toBe(before);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer } from '../../lib/pipeline/answer.ts';
import { networkOf } from '../../lib/pipeline/receive/limit.ts';
import type { Ledger } from '../../lib/pipeline/ports.ts';
import { receive } from '../../lib/pipeline/receive/receive.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { form } from '../fakes/deliveries.ts';
import { filledIn, page, portsWithForm, visitor } from '../fakes/page-form.ts';
import { createWorld, type World } from '../fakes/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const deliver = (delivery: Delivery, limit: object, ledger?: Ledger): Promise<Answer> =>
  receive(portsWithForm(world, { limit }, ledger), delivery);
const headersOf = ({ headers = {} }: Answer) => headers;

describe('one address', () => {
  const limit = { most: 2, within: 'PT1M' };
  // A minute begins at the full one, and 20 seconds of it are over.
  const at = (seconds: number, more: Partial<Delivery> = {}): Delivery =>
    filledIn(`message=${JSON.stringify([seconds, more.address])}`, {
      receivedAt: new Date(Date.parse('2026-11-21T09:00:20Z') + seconds * 1000), ...more,
    });

  it('may send so much within so long, and then hears how long to wait', async () => {
    const statuses: number[] = [];
    for (const seconds of [0, 1, 2, 39, 40]) statuses.push((await deliver(at(seconds), limit)).status);
    expect(statuses).toEqual([200, 200, 429, 429, 200]);
    const answer = await deliver(at(5), limit);
    expect([answer.body?.['status'], headersOf(answer)['retry-after']]).toEqual([429, '35']);
    expect(headersOf(answer)['access-control-allow-origin']).toBe(page);
    const other = await deliver(at(5, { address: '203.0.113.8' }), limit);
    expect(other.status).toBe(200);
  });

  it('is of IPv6 all that one household has to choose from', async () => {
    const from = (address: string): Promise<Answer> => deliver(at(0, { address }), limit);
    for (const address of ['2001:db8:0:1::1', '2001:db8::1:ffff:0:0:1']) expect((await from(address)).status).toBe(200);
    expect((await from('2001:0DB8:0:1:2::3')).status).toBe(429);
    expect((await from('2001:db8:0:2::1')).status).toBe(200);
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect([networkOf('::ffff:192.0.2.1'), networkOf('192.0.2.1')]).toEqual(['192.0.2.1', '192.0.2.1']);
  });

  it('stands nowhere in the ledger or in a log, and its count is to be forgotten', async () => {
    const counted: unknown[] = [];
    const watching: Ledger = {
      ...world.ports.ledger,
      count: (...asked) => {
        counted.push(asked);
        return world.ports.ledger.count(...asked);
      },
    };
    await deliver(at(0, { address: '198.51.100.77' }), { most: 1, within: 'PT1M' }, watching);
    await deliver(at(1, { address: '198.51.100.77' }), { most: 1, within: 'PT1M' }, watching);
    const key = { pk: expect.stringMatching(/^limit#[\w-]{22}$/), sk: 'limit' };
    // 2026-11-21T09:01:00Z, in Unix seconds.
    expect(counted).toEqual([[key, 'deliveries', 1_795_251_660], [key, 'deliveries', 1_795_251_660]]);
    expect(world.logged.at(-1)).toEqual({ level: 'warn', what: 'limited', fields: { source: 'lobby' } });
    expect(JSON.stringify([counted, world.logged])).not.toContain('198.51.100.77');
    expect(JSON.stringify(world.logged)).not.toContain(visitor);
  });

  it('is let in when we cannot count, or do not know it', async () => {
    const uncounting: Ledger = { ...world.ports.ledger, count: () => Promise.reject(new Error('down')) };
    const statuses: number[] = [];
    for (const seconds of [0, 1, 2]) statuses.push((await deliver(at(seconds), { ...limit, most: 1 }, uncounting)).status);
    expect(statuses).toEqual([200, 200, 200]);
    expect(world.logged.at(-1)).toEqual({ level: 'error', what: 'uncounted', fields: { source: 'lobby', error: 'Error' } });
    for (const seconds of [50, 51, 52]) expect((await deliver(at(seconds, { address: undefined }), limit)).status).toBe(200);
  });

  it('is not counted where no browser delivers, nor when it proves nothing', async () => {
    let counts = 0;
    const counting: Ledger = { ...world.ports.ledger, count: async () => (counts += 1) };
    const stranger = await deliver(at(0, { pathSecret: 'x'.repeat(43) }), { ...limit, most: 1 }, counting);
    // The one is the trace of what was refused.
    expect([stranger.status, counts]).toEqual([401, 1]);
    const answers = form({ now: new Date('2026-11-21T09:00:20Z') }, { token: 'uncounted', text: 'Hello' });
    const typeform = await receive({ ...world.ports, ledger: counting }, { ...answers, address: visitor });
    expect([typeform.status, typeform.headers, counts]).toEqual([200, undefined, 1]);
  });
});

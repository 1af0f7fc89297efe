import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { keys } from '../../../lib/pipeline/keys.ts';
import { customerOfHandle } from '../../../lib/pipeline/people/customer-of.ts';
import { finish } from '../../../lib/pipeline/work/finish.ts';
import { createWorld, post, type World } from '../../fakes/world.ts';

/** Many who go by one name on X, and name one address, at the same instant. */
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const users = Array.from({ length: 20 }, (_, n) => String(500 + n));
const idsIn = (body: unknown): string[] => (body as { interactions: string[] }).interactions;

describe('twenty accounts of one screen name that post at once', () => {
  it('are twenty people, each with a name, a case and words of their own', async () => {
    const posts = users.map((user) => {
      const text = `This is unacceptable, order number ${user}9. Write to ada@example.com or call +1 876 555 0100`;
      return post(world, { id: `8${user}`, user, screenName: 'ada', name: `Guest ${user}`, text });
    });
    const ids = (await Promise.all(posts.map((one) => world.deliver(one)))).flatMap(({ body }) => idsIn(body));
    const worker = async (first: number): Promise<void> => {
      for (let place = first; place < ids.length; place += 4) await finish(world.ports, [keys.interaction(ids[place] ?? '')]);
    };
    await Promise.all([0, 1, 2, 3].map(worker));
    await world.settle();

    const owners = await Promise.all(users.map((user) => customerOfHandle(world.ports.ledger, `twitter:${user}`)));
    expect(new Set(owners.map((owner) => owner?.customer.id)).size).toBe(20);
    expect(new Set(owners.map((owner) => owner?.customer.cases.bluewater)).size).toBe(20);
    expect(owners.map((owner) => owner?.customer.handles)).toEqual(users.map((user) => [`twitter:${user}`]));
    expect(owners.map((owner) => owner?.customer.name)).toEqual(users.map((user) => `Guest ${user}`));
    const opened = world.events('earshot.case.opened').map(({ data }) => JSON.stringify(data));
    expect(opened).toHaveLength(20);
    for (const user of users) expect(opened.filter((one) => one.includes(`${user}9`) || one.includes(`Guest ${user}`))).toHaveLength(1);
  });
});

import { createWorld, minutes, post, type World } from '../test/fakes/world.ts';

/**
 * `node bench/surge.ts [customers]`: that many customers complain of one matter in one minute, on the embedded store.
 * Tells how often people were told, and whether anybody is lost. A report, not a gate.
 */
const customers = Number(process.argv[2] ?? 5000);
const together = 100;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const flood = async (world: World): Promise<void> => {
  const step = minutes(1) / Math.ceil(customers / together);
  for (let first = 0; first < customers; first += together) {
    const guests = Array.from({ length: Math.min(together, customers - first) }, (_, place) => first + place + 1);
    const posts = guests.map((n) => {
      const guest = { user: `${n}`, screenName: `guest${n}`, name: `Guest ${n}` };
      return post(world, { id: `9${n}`, ...guest, text: `I am furious, this is unacceptable ${n}` });
    });
    await Promise.all(posts.map((one) => world.deliver(one)));
    await world.follow();
    world.pass(step);
  }
  await world.settle();
};

/** As deployed: two tickers a minute, each as often as it takes. */
const pass = async (world: World, count: number): Promise<void> => {
  for (let minute = 0; minute < count; minute += 1) {
    world.pass(minutes(1));
    await Promise.all([world.tick(), world.tick()]);
    await world.settle();
  }
};

const told = (world: World, topic: string): string => {
  const types = world.published.filter((one) => one.topic === topic).map(({ attributes }) => String(attributes.type).replace('earshot.', ''));
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `${type} ${count}`).join(', ') || 'nothing';
};

const report = (world: World, when: string): void => {
  say(`${when}: letters: ${told(world, 'letters')}; texts: ${told(world, 'texts')}`);
};

const world = await createWorld();
const began = performance.now();
await flood(world);
say(`${customers} customers in one minute of the clock, worked on in ${Math.round((performance.now() - began) / 1000)} s`);
report(world, 'after that minute');
await pass(world, 4);
report(world, 'after 5 minutes');
await pass(world, 6);
report(world, 'after 11 minutes');
const opened = new Set(world.events('earshot.case.opened').map(({ id }) => id)).size;
const names = new Set(world.events('earshot.case.opened').map(({ data }) => (data.customer as { name: string }).name)).size;
const second = new Set(world.events('earshot.case.escalated').filter(({ data }) => data.tier === 2).map(({ id }) => id)).size;
const ended = world.events('earshot.surge.ended');
const letters = world.published.filter(({ topic }) => topic === 'letters').map(({ message }) => message).join('\n');
const named = new Set([...letters.matchAll(/Guest (\d+)/gu)].map(([, guest]) => guest)).size;
say(`cases ${opened}, names ${names}, second tiers reached ${second}, customers when it ended ${String(ended[0]?.data.count)}`);
say(`named to people in letters ${named}, at the end in ${ended.length} events`);
say(`write units a customer ${(world.writeUnits() / customers).toFixed(1)}; ${Math.round((performance.now() - began) / 1000)} s in all`);
await world.close();

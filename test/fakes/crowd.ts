import { minutes, post, type World } from './world.ts';

/** What makes an angry customer of anybody. */
export const angry = 'I am furious, this is unacceptable';

let drawn = 0;

/** Posts of so many new customers, each of whom is called by a number. */
export const postsOf = (world: World, customers: number, text: string = angry) =>
  Array.from({ length: customers }, () => {
    drawn += 1;
    const guest = { user: `${drawn}`, screenName: `guest${drawn}`, name: `Guest ${drawn}` };
    return { guest: drawn, delivery: post(world, { id: `9${drawn}`, text: `${text} ${drawn}`, ...guest }) };
  });

/** Each of them another customer, at the same instant. Answers their numbers. */
export const flood = async (world: World, customers: number, text?: string): Promise<number[]> => {
  const posts = postsOf(world, customers, text);
  await Promise.all(posts.map(({ delivery }) => world.deliver(delivery)));
  await world.settle();
  return posts.map(({ guest }) => guest);
};

/** Some minutes later, each time as the two tickers and the stream find it. */
export const pass = async (world: World, ...waits: readonly number[]): Promise<void> => {
  for (const wait of waits) {
    world.pass(minutes(wait));
    await Promise.all([world.tick(), world.tick()]);
    await world.settle();
  }
};

/** Those of these guests whom no letter names. */
export const unnamed = (world: World, guests: readonly number[]): number[] => {
  const letters = world.published.filter(({ topic }) => topic === 'letters').map(({ message }) => message).join('\n');
  const named = new Set([...letters.matchAll(/Guest (\d+)/gu)].map(([, guest]) => Number(guest)));
  return guests.filter((guest) => !named.has(guest));
};

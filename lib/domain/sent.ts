// Apart from the schemas, so that whoever tells people does not carry what reads configurations.
import type { Sent, Telling } from './telling.ts';

const nothing: Sent = { went: [], undelivered: [] };

/** Both together. */
export const added = (before: Sent = nothing, more: Sent): Sent => ({
  went: [...before.went, ...more.went],
  undelivered: [...before.undelivered, ...more.undelivered],
});

/** Whether a post is still to go. */
export const isLeft = (to: string, { went, undelivered }: Sent = nothing): boolean =>
  !went.includes(to) && !undelivered.some((one) => one.to === to);

/** Whether a subscriber may have it: by letter, by text, or from the topic of machines, which all of them hear. */
export const mayHaveIt = (subscriber: string, { went }: Sent = nothing): boolean =>
  ['notices', `letters/${subscriber}`, `texts/${subscriber}`].some((to) => went.includes(to));

// A case that nobody answers is told of every half hour; this is a day of it, and DynamoDB's items end at 400 KB.
const kept = 60;

/** The history with one more, the oldest forgotten when there are too many. */
export const logged = (tellings: readonly Telling[] = [], more: Telling): Telling[] => [...tellings, more].slice(-kept);

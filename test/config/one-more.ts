import type { Stage } from '../../lib/config/draft.ts';
import { broken, linesOf } from './broken.ts';

/** What is said of a file with one subscriber more, with the id `new`, which the tier names unless told otherwise. */
export const mistakesOf = (subscriber: object, stage: Stage, inTier = true): readonly string[] => {
  const notify = ['front-desk', 'manager', ...(inTier ? ['new'] : [])];
  const file = broken(({ subscribers, policies }) => {
    subscribers.splice(2, Infinity, { id: 'new', ...subscriber });
    policies.splice(0, 1, { id: 'default', tiers: [{ notify, wait: 'PT5M' }] });
  });
  return linesOf(file, stage);
};

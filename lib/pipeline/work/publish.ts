import type { Topics, Unsent } from '../ports.ts';
import type { Key } from '../records.ts';
import type { Outcome, Telling, Work } from './verb.ts';

/** A record with the verb that it wants. */
export interface Begun {
  readonly key: Key;
  readonly work: Work;
}

/** What one record had to tell, published. */
export interface Published {
  readonly key: Key;
  readonly work: Work;
  /** What became of each notice. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

const outcomeOf = ({ posts }: Telling, unsent: readonly (Unsent | undefined)[]): Outcome => {
  const names = (wanted: Unsent['try'] | undefined) =>
    posts.filter((_, place) => unsent[place]?.try === wanted).map(({ goesTo }) => goesTo);
  const undelivered = posts.flatMap(({ goesTo: to }, place) => {
    const why = unsent[place]?.try === 'never' ? unsent[place].why : undefined;
    return why === undefined ? [] : [{ to, why }];
  });
  return { over: names('again').length === 0, sent: { went: names(undefined), undelivered } };
};

/** Everything in as few calls as possible, and then each record with what became of its notices. */
export const publish = async (topics: Topics, works: readonly Begun[]): Promise<Published[]> => {
  const unsent = await topics.publish(works.flatMap(({ work }) => work.tellings.flatMap(({ posts }) => posts)));
  let place = 0;
  const next = (): Unsent | undefined => unsent.get(place++);
  return works.map(({ key, work }) => ({
    key,
    work,
    outcomes: new Map(work.tellings.map((one) => [one.notice, outcomeOf(one, one.posts.map(next))])),
  }));
};

/** Whether nothing of it is left to go. */
export const isOver = ({ outcomes }: Published): boolean => [...outcomes.values()].every(({ over }) => over);

/** A write wakes the stream, so what is only tried again is not written down: that would be tried without a pause. */
export const isNews = (published: Published): boolean =>
  isOver(published) ||
  [...published.outcomes.values()].some(({ sent }) => sent.went.length + sent.undelivered.length > 0);

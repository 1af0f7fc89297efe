import { type Clock, type Key, type Ledger, type LedgerRecord, type Log, nameOf, type Post, type Topics } from './ports.ts';
import { type Work, workOf, type WorkPorts } from './work.ts';

export interface FinishPorts extends WorkPorts {
  readonly topics: Topics;
  readonly clock: Clock;
  readonly log: Log;
}

const attempts = 25;
// Each of them makes a handful of calls; more at a time would only queue for the sockets.
const atOnce = 8;

interface Begun {
  readonly key: Key;
  readonly work: Work;
}

/** Runs over all, a few at a time, in order of arrival. */
const each = async <In, Out>(all: readonly In[], verb: (one: In) => Promise<Out>): Promise<Out[]> => {
  const results: Out[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let place = next++; place < all.length; place = next++) {
      const one = all[place];
      if (one !== undefined) results[place] = await verb(one);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  return results;
};

const begin = async (ports: FinishPorts, key: Key): Promise<Begun | 'nothing' | 'failed'> => {
  try {
    const record = await ports.ledger.get(key);
    // Whoever else was woken for it was faster.
    if (record?.due === undefined) return 'nothing';
    const work = await workOf(ports, record, ports.clock());
    return work ? { key, work } : 'nothing';
  } catch (error) {
    ports.log('error', 'unfinished', { id: key.pk.split('#')[1], error: nameOf(error) });
    return 'failed';
  }
};

const settle = async (ledger: Ledger, { key, work }: Begun): Promise<boolean> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before: LedgerRecord | undefined = await ledger.get(key);
    if (before === undefined || (await ledger.commit([{ before, after: work.done(before) }]))) return true;
  }
  return false;
};

const end = async (ports: FinishPorts, begun: Begun): Promise<boolean> => {
  try {
    return await settle(ports.ledger, begun);
  } catch (error) {
    ports.log('error', 'unfinished', { id: begun.key.pk.split('#')[1], error: nameOf(error) });
    return false;
  }
};

/** Withdraws what was taken back while the rest of the batch was made ready: somebody has it, so nobody else is told. */
const stillPending = async (ledger: Ledger, works: readonly Begun[]): Promise<Begun[]> => {
  const cases = works.filter(({ work }) => work.posts.some(({ pending }) => pending !== undefined));
  const latest = await ledger.getAll(cases.map(({ key }) => key));
  const pending = new Set(latest.flatMap((record) => (record.type === 'case' ? record.case.notices.map(({ id }) => id) : [])));
  return works.map(({ key, work }) => ({
    key,
    work: { ...work, posts: work.posts.filter((post) => post.pending === undefined || pending.has(post.pending)) },
  }));
};

/**
 * Finishes what is due: the next verb of every record, everything to be told in as few calls as possible, and then the
 * records, each by one conditional write. Called by the stream for what just changed and by the sweep for what is
 * overdue; twice does no harm. Answers the keys that are still to be done.
 */
export const finish = async (ports: FinishPorts, keys: readonly Key[]): Promise<Key[]> => {
  const begun = await each(keys, (key) => begin(ports, key));
  const works = await stillPending(ports.ledger, begun.filter((one) => typeof one === 'object'));
  const posts: Post[] = works.flatMap(({ work }) => work.posts);
  const unpublished = await ports.topics.publish(posts);

  let place = 0;
  const gone = works.filter(({ work }) => {
    const places = work.posts.map(() => place++);
    return !places.some((one) => unpublished.has(one));
  });
  const ended = await each(gone, (one) => end(ports, one));
  const done = new Set(gone.filter((_, index) => ended[index]).map(({ key }) => key));
  const tried = new Set(works.map(({ key }) => key));
  return keys.filter((key, index) => begun[index] === 'failed' || (tried.has(key) && !done.has(key)));
};

import { type Clock, type Ledger, type Log, nameOf, type Topics } from '../ports.ts';
import type { Key, LedgerRecord } from '../records.ts';
import { type Begun, isNews, isOver, publish, type Published } from './publish.ts';
import { sealedRecord } from '../receive/raw-key.ts';
import type { WorkPorts } from './verb.ts';
import { workOf } from './work.ts';

export interface FinishPorts extends WorkPorts {
  readonly topics: Topics;
  readonly clock: Clock;
  readonly log: Log;
}

/** Whether it asks somebody outside for files. */
export const isFetch = ({ sk }: Key): boolean => sk === ('fetch' satisfies LedgerRecord['type']);

const attempts = 25;
// Each of them makes a handful of calls; more at a time would only queue for the sockets.
const atOnce = 8;

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

/** Whether a person can take it, so that nobody else is told. */
const isTakeable = ({ sk }: Key): boolean => sk === 'case' || sk === 'surge';

const noticesOf = (record: LedgerRecord): readonly { readonly id: string }[] => {
  if (record.type === 'case') return record.case.notices;
  return record.type === 'surge' ? record.surge.notices : [];
};

/** Withdraws what was taken back while the rest was made ready: somebody has it, so nobody else is told. */
const stillPending = async (ledger: Ledger, works: readonly Begun[]): Promise<Begun[]> => {
  const takeable = works.filter(({ key, work }) => isTakeable(key) && work.tellings.length > 0);
  const latest = await ledger.getAll(takeable.map(({ key }) => key));
  const pending = new Set(latest.flatMap(noticesOf).map(({ id }) => id));
  return works.map(({ key, work }) => ({
    key,
    work: isTakeable(key) ? { ...work, tellings: work.tellings.filter(({ notice }) => pending.has(notice)) } : work,
  }));
};

const settle = async (ports: FinishPorts, { key, work, outcomes }: Published): Promise<boolean> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before: LedgerRecord | undefined = await ports.ledger.get(key);
    if (before === undefined) return true;
    const after = await sealedRecord(ports, work.done(before, outcomes));
    if (await ports.ledger.commit([{ before, after }])) return true;
  }
  return false;
};

/** Writes down what went. Answers whether nothing is left to do. */
const end = async (ports: FinishPorts, published: Published): Promise<boolean> => {
  const id = published.key.pk.split('#')[1];
  for (const { sent } of published.outcomes.values()) {
    for (const { to, why } of sent.undelivered) ports.log('error', 'undelivered', { id, why: `${to}: ${why}` });
  }
  if (!isNews(published)) return false;
  try {
    return (await settle(ports, published)) && isOver(published);
  } catch (error) {
    ports.log('error', 'unfinished', { id, error: nameOf(error) });
    return false;
  }
};

const finishTogether = async (ports: FinishPorts, keys: readonly Key[]): Promise<Key[]> => {
  const begun = await each(keys, (key) => begin(ports, key));
  const works = await stillPending(ports.ledger, begun.filter((one) => typeof one === 'object'));
  const published = await publish(ports.topics, works);
  const ended = await each(published, (one) => end(ports, one));
  const done = new Set(published.filter((_, index) => ended[index]).map(({ key }) => key));
  const tried = new Set(works.map(({ key }) => key));
  return keys.filter((key, index) => begun[index] === 'failed' || (tried.has(key) && !done.has(key)));
};

/**
 * Finishes what is due: the next verb of every record, everything to be told in as few calls as possible, and then the
 * records, each by one conditional write. What did not go is tried again, what went is not. Called by the stream for
 * what just changed and by the sweep for what is overdue; twice does no harm. Answers the keys that are still to be done.
 * What asks somebody outside for files waits until everything else is told.
 */
export const finish = async (ports: FinishPorts, keys: readonly Key[]): Promise<Key[]> => {
  const left: Key[] = [];
  for (const some of [keys.filter((key) => !isFetch(key)), keys.filter(isFetch)]) {
    if (some.length > 0) left.push(...(await finishTogether(ports, some)));
  }
  return left;
};

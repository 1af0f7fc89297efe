import { createHash } from 'node:crypto';

import type { Consumption } from './consumed-capacity.ts';
import type { Json, LevelWrite, Store } from './dynalite.ts';
import { refusal } from './refusal.ts';

/** A transaction that was done under a client's token. */
interface Token {
  readonly print: string;
  /** Milliseconds. */
  readonly until: number;
  /** What reading its items costs, which is what a repeat consumes. */
  readonly reads: readonly Consumption[];
}

/** "A client token is valid for 10 minutes after the first request that uses it is completed." (API reference) */
const validMilliseconds = 10 * 60_000;

const keyOf = (token: string): string => `token~${token}`;
const forgetPrefix = 'token-until~';
const forgetKey = (until: number, token = ''): string => `${forgetPrefix}${String(until).padStart(15, '0')}~${token}`;

/** Tells a request from another under the same token. */
export const printOf = (request: Json): string =>
  createHash('sha256').update(JSON.stringify(request['TransactItems'])).digest('base64');

/** What the first request under this token did, if there was one. Throws IdempotentParameterMismatchException. */
export const recall = (store: Store, token: string, print: string): Token | undefined => {
  const known = store.db.getSync(keyOf(token)) as Token | undefined;
  if (!known || known.until < Date.now()) return undefined;
  if (known.print === print) return known;
  throw refusal('IdempotentParameterMismatchException', 'The client token was used before with other parameters');
};

/** Belongs in the transaction's own batch, so that its repeat after a crash is known too. */
export const remember = (token: string, print: string, reads: readonly Consumption[]): LevelWrite[] => {
  const until = Date.now() + validMilliseconds;
  return [
    { type: 'put', key: keyOf(token), value: { print, until, reads } satisfies Token },
    { type: 'put', key: forgetKey(until, token), value: token },
  ];
};

/** Removes what is no longer valid, at most `limit`. */
export const forget = async (store: Store, now: Date, limit: number): Promise<void> => {
  const gone: LevelWrite[] = [];
  for await (const [key, token] of store.db.iterator({ gte: forgetPrefix, lt: forgetKey(now.getTime()), limit })) {
    const known = store.db.getSync(keyOf(String(token))) as Token | undefined;
    gone.push({ type: 'del', key });
    if (known && known.until < now.getTime()) gone.push({ type: 'del', key: keyOf(String(token)) });
  }
  await store.db.batch(gone);
};

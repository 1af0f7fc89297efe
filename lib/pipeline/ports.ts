import type { SecondOpinion } from '../domain/triage/second-opinion.ts';
import type { FileRequest } from '../providers/provider.ts';
import type { Key, LedgerRecord } from './records.ts';

/** From what was read to what shall be. Without `before` the record must not exist yet. */
export interface Change<T extends LedgerRecord = LedgerRecord> {
  readonly before?: T;
  readonly after: T;
}

/** Where everything is kept. Reads are strongly consistent, except `overdue`, after which the record is read again. */
export interface Ledger {
  get(key: Key): Promise<LedgerRecord | undefined>;
  getAll(keys: readonly Key[]): Promise<LedgerRecord[]>;
  /** The newest of one partition: sort keys that begin with `prefix`, last first, those before `before` alone. */
  latest(pk: string, prefix: string, limit: number, before?: string): Promise<LedgerRecord[]>;
  /**
   * All of the changes or none. `false`: somebody else changed one of the records first; read again and decide anew.
   * `true` can be a repeat of our own success, never the loss of somebody else's.
   */
  commit(changes: readonly Change[]): Promise<boolean>;
  /** Adds to a counter that forgets itself, for what is counted but not kept, and says how many there are now. */
  count(key: Key, counter: string, expires: number): Promise<number>;
  /** Records whose time has come, the longest overdue first in each shard, at most `limit` of each. */
  overdue(now: string, limit: number): Promise<Key[]>;
}

/**
 * Changes, and records that go, by the version that was read: all of it or none, at most 100 together. `false` as of
 * `commit`. For the operator only: no function of a stack can remove anything.
 */
export type Forget = (changes: readonly Change[], gone: readonly LedgerRecord[]) => Promise<boolean>;

/** One record that speaks of raw bytes, as far as it takes to know which bytes. */
export interface RawMention extends Key {
  readonly type: 'interaction' | 'quarantine';
  readonly id: string;
  readonly source: string;
  readonly archived?: string;
  readonly beside?: Key;
  /** It was in quarantine, and could be read since. */
  readonly read: boolean;
}

/** Which of them: of one source, and by id, from one on and before another. */
export interface MentionsAsked {
  readonly source?: string;
  readonly from: string;
  readonly before: string;
}

/**
 * Every record that speaks of raw bytes, page by page, in no order, with how many records were looked at for it. Reads
 * the whole ledger: for the operator only, no function of a stack may do that.
 */
export type RawMentions = (
  asked: MentionsAsked,
) => AsyncIterable<{ readonly seen: number; readonly found: readonly RawMention[] }>;

export type TopicName = 'notices' | 'letters' | 'texts';

export type AttributeValue = string | number | readonly string[];

/** One message for one topic. */
export interface Post {
  readonly topic: TopicName;
  readonly message: string;
  /** At most 100 printable ASCII characters; mail only. */
  readonly subject?: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** Why a post did not go. `again`: a later try can help. `never`: the topic refuses the post itself. */
export interface Unsent {
  readonly try: 'again' | 'never';
  /** The service's own word for it, never its sentence, which may hold what was sent. */
  readonly why: string;
}

export interface Topics {
  /** Publishes in batches. Answers the places, in `posts`, of those that did not go, and why. */
  publish(posts: readonly Post[]): Promise<ReadonlyMap<number, Unsent>>;
}

/** Large raw bytes. Names are ours; a repeat overwrites the same bytes with the same bytes. */
export interface Archive {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** With `atMost`, no more than the first so many bytes. */
  get(name: string, atMost?: number): Promise<Uint8Array | undefined>;
  remove(name: string): Promise<void>;
}

/** Gets one file whole, or says why not; never throws for what the network or the other side does. */
export type Download = (request: FileRequest) => Promise<{ readonly bytes: Uint8Array } | { readonly why: string }>;

/** Live secrets, newest first. */
export interface Secrets {
  ofSource(source: string): Promise<readonly string[]>;
  ofSubscriber(subscriber: string): Promise<readonly string[]>;
  forLinks(): Promise<readonly string[]>;
  /** Looks whether there are newer ones, at most every ten seconds; `true` when it did. */
  refresh(): Promise<boolean>;
}

/** Asks somebody outside, with a deadline. Never throws: without `status` nobody answered, and `body` says why. */
export type Ask = (question: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) => Promise<{ readonly status?: number; readonly body: string }>;

/** What somebody else makes of words, for a second opinion. `undefined`: they cannot say of such words. */
export type AskSecond = (words: { readonly text: string; readonly lang?: string }) => Promise<SecondOpinion | undefined>;

export type Clock = () => Date;

/** One line of structured log. Only these fields exist, so that no body, secret or address can slip in. */
export interface LogFields {
  readonly source?: string;
  readonly provider?: string;
  readonly status?: number;
  readonly why?: string;
  readonly id?: string;
  readonly count?: number;
  readonly error?: string;
}
/** What of an error may be logged: its message can hold what was sent. */
export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

export type Log = (level: 'info' | 'warn' | 'error', what: string, fields?: LogFields) => void;

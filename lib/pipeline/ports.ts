import type { Case, Customer } from '../domain/case.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { Severity } from '../domain/severity.ts';

/** Where a record stands in the ledger. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** What every record in the ledger has beside its own words. */
export interface Stored extends Key {
  /** Counts the changes; a change names the version that it saw. */
  readonly version: number;
  /** The time by which it wants its next verb. Absent: nothing is left to do. */
  readonly due?: string;
  /** Unix seconds after which it may be forgotten (DynamoDB TTL). */
  readonly expires?: number;
}

/** The raw bytes of a delivery: compressed beside the record, or in the archive when large. */
export interface Raw {
  readonly contentType: string;
  /** Deflated (RFC 1950) with the dictionary of `raw-dictionary.ts`. */
  readonly deflated?: Uint8Array;
  /** Where in the archive. */
  readonly archived?: string;
}

export interface InteractionRecord extends Stored {
  readonly type: 'interaction';
  /** Absent when its author deleted it. */
  readonly interaction?: Interaction;
  readonly raw?: Raw;
  /** Which of the source's live secrets proved it; 0 is the newest. */
  readonly secret?: number;
  /** Drawn at every attempt to store it: tells our own success, come back as a refusal, from a repeat. */
  readonly receipt?: string;
  readonly id: string;
  readonly brand: string;
  readonly source: string;
  readonly severity?: Severity;
  readonly reasons?: readonly string[];
  readonly customer?: string;
  readonly case?: string;
  readonly announcedAt?: string;
  readonly redactedAt?: string;
}

/** The same key came again with other words: the first stays what it is, the other is kept beside it. */
export interface VariantRecord extends Stored {
  readonly type: 'variant';
  readonly interaction?: Interaction;
  readonly raw?: Raw;
}

/** How one provider knows a customer, and which customer that is. */
export interface HandleRecord extends Stored {
  readonly type: 'handle';
  readonly handle: string;
  readonly customer: string;
  /** The interaction that showed it. */
  readonly evidence: string;
}

export interface CustomerRecord extends Stored {
  readonly type: 'customer';
  readonly customer: Customer;
}

/** One line of a customer's story: which interaction was theirs. Read newest first. */
export interface StoryRecord extends Stored {
  readonly type: 'story';
  readonly interaction: string;
  readonly severity: Severity;
  readonly reasons?: readonly string[];
  /** The case that took it up. Written after the case, so that who finds this line need not look for a case again. */
  readonly case?: string;
}

export interface CaseRecord extends Stored {
  readonly type: 'case';
  readonly case: Case;
  /** Notices that somebody is telling right now, and nobody else should until then. */
  readonly claim?: { readonly until: string; readonly notices: readonly string[] };
}

/** Genuine, but nobody can read it. */
export interface QuarantineRecord extends Stored {
  readonly type: 'quarantine';
  readonly id: string;
  readonly source: string;
  readonly reason: string;
  readonly receivedAt: string;
  readonly raw: Raw;
  /** Which of the source's live secrets proved it; 0 is the newest. */
  readonly secret?: number;
  readonly announcedAt?: string;
}

/** When a source that should speak was heard last. */
export interface SourceRecord extends Stored {
  readonly type: 'source';
  readonly source: string;
  readonly heardAt: string;
  readonly state: 'speaking' | 'silent';
  /** When the state turned; what was said before that does not turn it back. */
  readonly turnedAt?: string;
  readonly reason?: string;
  /** The notice that is still to go. */
  readonly notice?: { readonly id: string; readonly type: 'silent' | 'recovered'; readonly at: string };
}

export type LedgerRecord =
  | InteractionRecord
  | VariantRecord
  | HandleRecord
  | CustomerRecord
  | StoryRecord
  | CaseRecord
  | QuarantineRecord
  | SourceRecord;

/** From what was read to what shall be. Without `before` the record must not exist yet. */
export interface Change<T extends LedgerRecord = LedgerRecord> {
  readonly before?: T;
  readonly after: T;
}

/** Where everything is kept. Reads are strongly consistent, except `overdue`, after which the record is read again. */
export interface Ledger {
  get(key: Key): Promise<LedgerRecord | undefined>;
  getAll(keys: readonly Key[]): Promise<LedgerRecord[]>;
  /** The newest of one partition: sort keys that begin with `prefix`, last first. */
  latest(pk: string, prefix: string, limit: number): Promise<LedgerRecord[]>;
  /**
   * All of the changes or none. `false`: somebody else changed one of the records first; read again and decide anew.
   * `true` can be a repeat of our own success, never the loss of somebody else's.
   */
  commit(changes: readonly Change[]): Promise<boolean>;
  /** Adds to a counter that forgets itself; for what is counted but not kept. */
  count(key: Key, counter: string, expires: number): Promise<void>;
  /** Records whose time has come, the longest overdue first in each shard, at most `limit` of each. */
  overdue(now: string, limit: number): Promise<Key[]>;
}

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

export interface Topics {
  /** Publishes in batches. Answers the places, in `posts`, of those that did not go. */
  publish(posts: readonly Post[]): Promise<ReadonlySet<number>>;
}

/** Large raw bytes. Names are ours; a repeat overwrites the same bytes with the same bytes. */
export interface Archive {
  put(name: string, bytes: Uint8Array): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
  remove(name: string): Promise<void>;
}

/** Live secrets, newest first. */
export interface Secrets {
  ofSource(source: string): Promise<readonly string[]>;
  ofSubscriber(subscriber: string): Promise<readonly string[]>;
  forLinks(): Promise<readonly string[]>;
  /** Looks whether there are newer ones, at most every ten seconds; `true` when it did. */
  refresh(): Promise<boolean>;
}

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

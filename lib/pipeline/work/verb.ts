import { policyOf } from '../../domain/policy-of.ts';
import { isLeft } from '../../domain/sent.ts';
import type { Sent } from '../../domain/telling.ts';
import type { AddressedPost, AnnouncePorts } from '../announce/announce.ts';
import type { FetchPorts } from './fetch-files.ts';
import type { LedgerRecord } from '../records.ts';
import type { UnderstandPorts } from '../understand/understand.ts';

export interface WorkPorts extends UnderstandPorts, AnnouncePorts {
  readonly fetching: FetchPorts;
}

/** One notice that must go out, with those of its posts that have not gone yet. */
export interface Telling {
  /** The event's id. */
  readonly notice: string;
  readonly posts: readonly AddressedPost[];
}

/** What became of a notice this time. */
export interface Outcome {
  /** Nothing of it is left: everything went, or never can. */
  readonly over: boolean;
  readonly sent: Sent;
}

/** What must go out for a record, and how the record stands afterwards. */
export interface Work {
  readonly tellings: readonly Telling[];
  /**
   * From the record as it is by then, since others may have changed it meanwhile, and from what became of each notice;
   * one that was withdrawn has no outcome. Only asked when something went or nothing was to go.
   */
  readonly done: (record: LedgerRecord, outcomes: ReadonlyMap<string, Outcome>) => LedgerRecord;
}

/** What one type of record may still want; `undefined`: nothing now. */
export type Verb<T extends LedgerRecord> = (ports: WorkPorts, record: T, now: Date) => Promise<Work | undefined>;

/** Who is told of what concerns no single case. */
export const firstTier = (ports: WorkPorts, brand: string): readonly string[] =>
  policyOf(ports.configuration, brand).tiers[0]?.notify ?? [];

/** A notice without the posts that went at an earlier try. */
export const telling = (notice: string, posts: readonly AddressedPost[], sent?: Sent): Telling => ({
  notice, posts: posts.filter(({ goesTo }) => isLeft(goesTo, sent)),
});

/** The record with nothing left to do. */
export const finished = (record: LedgerRecord, changes: object): LedgerRecord => ({
  ...record, ...changes, due: undefined,
});

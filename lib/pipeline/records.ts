import type { Case, Customer, Feedback } from '../domain/case.ts';
import type { Interaction, Kind } from '../domain/interaction.ts';
import type { Node } from '../domain/person/node.ts';
import type { Severity } from '../domain/severity.ts';
import type { Surge } from '../domain/surge/surge.ts';
import type { Sent, Undelivered } from '../domain/telling.ts';
import type { SecondOpinion } from '../domain/triage/second-opinion.ts';
import type { Judgement } from '../domain/triage.ts';

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

/**
 * The raw bytes of a delivery: beside the record, or in the archive when they are many or several records speak of them.
 * Neither: they were not kept, since a part of them was taken back before they came.
 */
export interface Raw {
  readonly contentType: string;
  /** Deflated (RFC 1950) with the dictionary of `raw-dictionary.ts`, until the record is finished. */
  readonly deflated?: Uint8Array;
  /** The same from then on, readable only with the key of `day`. */
  readonly sealed?: Uint8Array;
  readonly day?: string;
  /** Where in the archive. */
  readonly archived?: string;
  /** What is archived is the bytes as they came, not deflated. */
  readonly plain?: true;
  /** The record that they lie beside, when that is another: what was read in them later speaks of them there. */
  readonly beside?: Key;
}

/** Where raw bytes are, without themselves. */
export type RawPlace = Pick<Raw, 'contentType' | 'archived' | 'plain' | 'beside'>;

/** One thing that a customer said, with what became of it. */
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
  /** Asked once, and kept before anything is judged by it, so that whoever judges again comes to the same. */
  readonly second?: SecondOpinion;
  /** Of a thing that its author changed: the worst that its earlier words came to, which are not kept. */
  readonly was?: Judgement;
  /** Earlier versions whose words are still to be judged, taken away and told of as gone, and since when. */
  readonly older?: readonly { readonly edition: number; readonly at: string }[];
  readonly customer?: string;
  readonly case?: string;
  /** When its words, as they stand, were told. */
  readonly announcedAt?: string;
  readonly redactedAt?: string;
  /** Why the words are gone; absent: their author took them back. */
  readonly redactedFor?: 'erased';
  /** Of words that were taken back: the handle that had spoken, since facts follow it, until they are forgotten. */
  readonly handle?: string;
  /** How often its raw bytes were read to another end than before, by code that was mended. */
  readonly rereadings?: number;
  /** That it can never be told of, and why. */
  readonly undelivered?: readonly Undelivered[];
}

/**
 * The same key came again with other words. Of the same version: the first stays what it is, the other is kept beside it.
 * Of an earlier one: kept until it was judged. Without words it stays, so that no repeat brings them back.
 */
export interface VariantRecord extends Stored {
  readonly type: 'variant';
  readonly interaction?: Interaction;
  readonly raw?: Raw;
  readonly second?: SecondOpinion;
  /** Of words that were taken away since there are newer ones: which version they were. */
  readonly edition?: number;
}

/** What opens the raw bytes in the records of one day (UTC). It is forgotten when their time is over, and they with it. */
export interface RawKeyRecord extends Stored {
  readonly type: 'rawKey';
  readonly key: Uint8Array;
}

/** Files of an interaction that its provider keeps for us for a while, and that are still to be fetched from there. */
export interface FetchRecord extends Stored {
  readonly type: 'fetch';
  readonly id: string;
  readonly tries: number;
  /** Why the last try did not bring all of them. */
  readonly why?: string;
  /** What was, or is about to be, put into the archive for it. */
  readonly names?: readonly string[];
}

/** How one provider knows a customer, how well, what links it to others, and which customer that is. */
export interface HandleRecord extends Stored, Node {
  readonly type: 'handle';
}

/** The person behind handles. */
export interface CustomerRecord extends Stored {
  readonly type: 'customer';
  readonly customer: Customer;
  /** They turned out to be this one. Read on there; should they part again, this one is whom they are. */
  readonly into?: string;
  /** Joined or parted since then: what their words are judged by has changed. Due until that is worked out. */
  readonly unsettled?: {
    readonly at: string;
    /** They are without somebody whom they were with, and what that one said counts no more. */
    readonly parted?: true;
  };
}

/** That a handle goes, or went, by a name: a hint at most. */
export interface NameRecord extends Stored {
  readonly type: 'name';
  readonly handle: string;
}

/** One line of a handle's story: which interaction was theirs. Read newest first. */
export interface StoryRecord extends Stored {
  readonly type: 'story';
  readonly interaction: string;
  /** Lines of older code say neither the brand nor what ties the interaction to others. */
  readonly brand?: string;
  readonly kind?: Kind;
  /** What answers to it call it, where that is not its own fingerprint. */
  readonly name?: string;
  /** Fingerprints of what it answers, the root first. */
  readonly answers?: readonly string[];
  /** Fingerprints of what it is about; those of numbers begin with `#`. */
  readonly about?: readonly string[];
  /** Which version of it this is, and its people were told of. Absent: the first. */
  readonly edition?: number;
  readonly severity: Severity;
  readonly reasons?: readonly string[];
  /** The case that took it up. Written after the case, so that who finds this line need not look for a case again. */
  readonly case?: string;
}

/** What no customer said, but a thread runs through it: our own answer, or an edit under an id of its own. */
export interface LeadRecord extends Stored {
  readonly type: 'lead';
  readonly name: string;
  /** What it leads on to. */
  readonly to: string;
  /** It is that very thing, under another id. */
  readonly same?: true;
}

/** One matter of one customer. */
export interface CaseRecord extends Stored {
  readonly type: 'case';
  readonly case: Case;
  /** Notices that somebody is telling right now, and nobody else should until then. */
  readonly claim?: { readonly until: string; readonly notices: readonly string[] };
}

/** What a person thinks of a severity, beside the case that keeps it too; without their note, which may quote a customer. */
export interface FeedbackRecord extends Stored, Omit<Feedback, 'note'> {
  readonly type: 'feedback';
  readonly case: string;
  /** Why it was judged so, at that time. */
  readonly reasons: readonly string[];
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
  /** What of its notice went already, or never can. */
  readonly sent?: Sent;
  /** When all of it could be read after all. */
  readonly readAt?: string;
}

/** That a handle was erased. Its name is a print, and it goes when no raw bytes from before can be left. */
export interface ErasedRecord extends Stored {
  readonly type: 'erased';
  readonly at: string;
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
  readonly notice?: { readonly id: string; readonly type: 'silent' | 'recovered'; readonly at: string; readonly sent?: Sent };
  /** Who could never be told the last time. */
  readonly undelivered?: readonly Undelivered[];
}

/** A surge, which its cases point to for ever. */
export interface SurgeRecord extends Stored {
  readonly type: 'surge';
  readonly surge: Surge;
  /** Notices that somebody is telling right now, as of a case. */
  readonly claim?: CaseRecord['claim'];
}

/** Which surge of a source is the latest, whether it lasts or is over. */
export interface LatestSurgeRecord extends Stored {
  readonly type: 'latestSurge';
  readonly surge: string;
}

/** That a case is one of a surge's. */
export interface MemberRecord extends Stored {
  readonly type: 'member';
  readonly case: string;
}

/** Everything that the ledger keeps, but for what it only counts. */
export type LedgerRecord =
  | InteractionRecord
  | VariantRecord
  | RawKeyRecord
  | FetchRecord
  | HandleRecord
  | CustomerRecord
  | NameRecord
  | StoryRecord
  | LeadRecord
  | CaseRecord
  | FeedbackRecord
  | QuarantineRecord
  | ErasedRecord
  | SourceRecord
  | SurgeRecord
  | LatestSurgeRecord
  | MemberRecord;

/** Whether a record is of this type: `filter(isA('case'))`. */
export const isA =
  <T extends LedgerRecord['type']>(type: T) =>
  (record: LedgerRecord): record is Extract<LedgerRecord, { readonly type: T }> =>
    record.type === type;

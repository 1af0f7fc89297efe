import type { Case, Customer } from '../../lib/domain/case.ts';
import type { Brand } from '../../lib/domain/configuration.ts';
import type { UnderstoodInteraction } from '../../lib/domain/interaction.ts';
import type { Held } from '../../lib/domain/surge/surge.ts';
import type { Answer, TakenBack } from '../../lib/domain/notice.ts';
import type { Perhaps } from '../../lib/pipeline/people/perhaps.ts';

/** What a press did; the `already…` are the answers to a press that came twice, or after a colleague's. */
export type Done =
  | 'acknowledged' | 'alreadyAcknowledged' | 'acknowledgedAll' | 'alreadyAcknowledgedAll'
  | 'resolved' | 'alreadyResolved' | 'noted' | 'emptyNote' | 'snoozed' | 'rated';

/** A case, as the person who was told sees it. */
export interface CaseView {
  readonly kind: 'case';
  readonly case: Case;
  readonly customer: Customer;
  /** Present when they are on the list of VIPs. */
  readonly vip?: { readonly note?: string };
  /** The latest five, newest last. */
  readonly interactions: readonly UnderstoodInteraction[];
  /** What their author took back among the latest. */
  readonly takenBack?: readonly TakenBack[];
  readonly answers: readonly Answer[];
  /** The surge that the case is in: how many customers by the last count, who has all of them, and so this one too. */
  readonly surge?: { readonly count: number; readonly held?: Held; readonly holder?: Held };
  readonly brand: Brand;
  readonly now: Date;
  /** The subscribers that were told, in words. */
  readonly told: readonly string[];
  readonly token: string;
  /** Who else the customer may be, for people to find out. */
  readonly perhaps?: readonly Perhaps[];
  /** Present exactly when this page answers a POST. */
  readonly done?: Done;
}

/** The link was good and its time is over. */
export interface ExpiredView {
  readonly kind: 'expired';
}

/** No such link. */
export interface UnknownView {
  readonly kind: 'unknown';
}

/** Our store could not take it, or could not be read. */
export interface NotRecordedView {
  readonly kind: 'notRecorded';
  /** What was posted, so that pressing again posts the same. Absent: it was a GET. */
  readonly posted?: Readonly<Record<string, string>>;
}

/** All that the desk can show. */
export type View = CaseView | ExpiredView | UnknownView | NotRecordedView;

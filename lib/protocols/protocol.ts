import type { Notice } from '../domain/notice.ts';
import type { TopicName } from '../pipeline/ports.ts';

/** What a writer knows beside the notice: how the brand is called, where its people live, and the reader's own link. */
export interface Reader {
  readonly brandName: string;
  /** IANA zone in which times are told. */
  readonly timeZone: string;
  /** The reader's link to the case page. Absent: the notice's own link, or none. */
  readonly link?: string;
}

/** What a subscriber of our own notifier is to be reached with. */
export interface Reach {
  /** Live secrets, newest first: the URL, the routing key or the signing secret. */
  readonly secrets: readonly string[];
  /** From the configuration; only the protocols need it that keep the address apart from the secret. */
  readonly endpoint?: string;
  readonly timeZone: string;
  readonly now: Date;
  /** `http://127.0.0.1` may stand in for the real host; for the local run only. */
  readonly allowLoopback: boolean;
}

/** One POST. */
export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back of a POST. Without `status` nobody answered, and `body` says why. */
export interface Answered {
  readonly status?: number;
  readonly body: string;
}

/** `again`: a later try can help. `never`: it cannot, somebody has to look. */
export type Outcome =
  { readonly went: true } | { readonly went: false; readonly try: 'again' | 'never'; readonly why: string };

/** How an endpoint in the configuration has to look; `expected` completes the sentence "expected …". */
export interface Endpoint {
  readonly pattern: RegExp;
  readonly expected: string;
  readonly optional?: true;
}

/** SNS itself delivers it, from this topic. */
export interface Native {
  readonly carrier: 'sns';
  readonly topic: TopicName;
  readonly endpoint: Endpoint;
}

/** Our notifier delivers it. Both verbs are pure. */
export interface Notified {
  readonly carrier: 'notifier';
  readonly topic: 'notices';
  readonly endpoint?: Endpoint;
  /** The request, or nothing when this notice says nothing to this protocol. Throws `Misconfigured`. */
  readonly render: (notice: Notice, reach: Reach) => Outgoing | undefined;
  readonly judge: (answer: Answered) => Outcome;
}

export type ProtocolRule = Native | Notified;

/** A subscriber's secret or endpoint cannot be used; trying again cannot help. The message never holds the secret. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';
}

import type { Source } from '../domain/configuration.ts';
import type { Delivery } from './provider.ts';

/** How often one address may deliver: at most `most` times within each `withinSeconds`. */
export interface Limit {
  readonly most: number;
  readonly withinSeconds: number;
}

/** One POST to somebody outside who is asked something. */
export interface Question {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Did a person solve it? `spent`: the token may have been good and was looked at before. `unknown`: whoever can tell did
 * not, through no fault of the person; why, in words of ours.
 */
export type Judgement =
  | { readonly person: 'yes' }
  | { readonly person: 'no'; readonly spent: boolean }
  | { readonly person: 'unknown'; readonly why: string };

/** A service that tells people from machines; its secrets stand under `<source>/captcha` among those of the sources. */
export interface Captcha {
  /** What the page got from the service; `undefined` when there is none that the service could have given. */
  tokenOf(delivery: Delivery): string | undefined;
  /** What the service is asked. The same `attempt` (a UUID) may ask about one token again. */
  question(token: string, secret: string, attempt: string): Question;
  /** What its answer says, whatever came. */
  judge(answer: string): Judgement;
}

/** What an answer needs beside what every provider gets, since a browser or a person reads it. */
export interface Dress {
  readonly headers: Readonly<Record<string, string>>;
  /** In place of ours. */
  readonly status?: number;
  /** In place of the JSON. */
  readonly text?: string;
}

/** What it takes when deliveries come out of browsers: the page is open to everybody, and so is its button. */
export interface Browser {
  limit(source: Source): Limit;
  /** The check that this source asks for; `undefined`: none. */
  captcha(source: Source): Captcha | undefined;
  /** How an answer of this status looks to a browser; for OPTIONS, what a page of this source may do. */
  dress(status: number, delivery: Delivery, source: Source): Dress;
}

import type { Served } from '../http-front.ts';

interface Dated {
  /** ISO time. */
  readonly at: string;
}

/** One request from a provider, and how it went. */
export interface DeliveryEntry extends Dated {
  readonly kind: 'delivery';
  readonly source: string;
  readonly status: number;
  readonly words: string;
  /** The interactions that it became. */
  readonly interactions: readonly string[];
}

/** One notice that went out, as far as the page tells of it. */
export interface NoticeEntry extends Dated {
  readonly kind: 'notice';
  readonly id: string;
  readonly type: string;
  /** What it is about: an interaction, a case, a source or a delivery. */
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a mailbox or a telephone would have shown. */
export interface LetterEntry extends Dated {
  readonly kind: 'letter' | 'text';
  readonly id: string;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
}

export type Entry = DeliveryEntry | NoticeEntry | LetterEntry;

interface Answered {
  readonly accepted?: number;
  readonly duplicates?: number;
  readonly ignored?: number;
  readonly interactions?: readonly string[];
}

const counted = ({ accepted = 0, duplicates = 0, ignored = 0 }: Answered): string =>
  [accepted && `${accepted} stored`, duplicates && `${duplicates} seen before`, ignored && `${ignored} ignored`]
    .filter(Boolean)
    .join(', ') || 'nothing in it';

const wordsOfStatus: Readonly<Record<number, string>> = {
  202: 'kept, but nobody can read it',
  401: 'refused: not proven to come from this source',
  404: 'no such source',
  413: 'too large',
  415: 'not a form that this source sends',
  500: 'failed here',
  503: 'our store could not take it',
};

const parsed = (body: Buffer): Answered => {
  try {
    return JSON.parse(body.toString('utf8')) as Answered;
  } catch {
    return {}; // A probe is answered with an empty body.
  }
};

/** What to show of a request, when it is a delivery at all. */
export const deliveryOf = ({ method, routeKey, parameters, status, at, body }: Served): DeliveryEntry | undefined => {
  const source = parameters['source'];
  if (!routeKey.includes('/in/') || source === undefined) return undefined;
  const answered = parsed(body);
  const taken = method === 'POST' ? counted(answered) : 'a probe, answered';
  const words = status === 200 ? taken : (wordsOfStatus[status] ?? `answered ${status}`);
  return { kind: 'delivery', at: at.toISOString(), source, status, words, interactions: answered.interactions ?? [] };
};

/** A message of a topic, when it is a notice for machines; letters and texts are not. */
export const noticeOf = (message: string): NoticeEntry | undefined => {
  if (!message.startsWith('{')) return undefined;
  const { specversion, id, type, subject, time, data } = JSON.parse(message) as Record<string, unknown>;
  if (specversion !== '1.0') return undefined;
  const about = { id: String(id), type: String(type), subject: String(subject), at: String(time) };
  return { kind: 'notice', ...about, data: data as NoticeEntry['data'] };
};

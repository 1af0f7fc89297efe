import type { Delivery, Dress } from '../providers/provider.ts';

/** Which pages may read our answers, and where a person is led who is shown one in place of the page. */
export interface Served {
  readonly origins: readonly string[];
  readonly thanks?: string;
}

/** Seconds. Browsers cap it at two hours or a day: the pages of a source seldom change. */
const preflightLasts = '7200';

/** https://fetch.spec.whatwg.org/#http-cors-protocol */
const corsOf = ({ method, headers: { origin } }: Delivery, { origins }: Served): Readonly<Record<string, string>> => {
  // Also in the answer to others: what is kept on the way must not be shown to the next origin.
  if (origin === undefined || !origins.includes(origin)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    ...(method === 'OPTIONS'
      ? {
          'access-control-allow-methods': 'POST',
          'access-control-allow-headers': 'content-type',
          'access-control-max-age': preflightLasts,
        }
      : { 'access-control-expose-headers': 'retry-after' }),
  };
};

/**
 * Is the answer to be shown in place of the page, as after a plain form, and not read by a script in it? Browsers that do
 * not say so yet prefer HTML when they navigate. https://www.w3.org/TR/fetch-metadata/#sec-fetch-mode-header
 */
const isNavigation = ({ method, headers }: Delivery): boolean => {
  const mode = headers['sec-fetch-mode'];
  return method === 'POST' && (mode === undefined ? /^\s*text\/html\b/i.test(headers.accept ?? '') : mode === 'navigate');
};

const again = 'We could not take your message just now. Please wait a moment, go back and send it again.';

/** What a person is told in place of our JSON, by status. */
const words: Readonly<Record<number, string>> = {
  401: 'We could not take your message. Please go back, solve the check there again, and send it once more.',
  413: 'Your message is too large for us. Please go back and send it without the files, or with smaller ones.',
  429: 'Too many messages came from your network. Please wait a little longer, go back and send it again.',
};

/**
 * How an answer looks to a browser: a script in a page of `origins` may read it, and where there is a page of thanks, a
 * person who would be shown it is led there, or told in words what to do. Nothing of the request leads anywhere.
 */
export const dressFor = (status: number, delivery: Delivery, served: Served): Dress => {
  const headers = corsOf(delivery, served);
  if (served.thanks === undefined || !isNavigation(delivery)) return { headers };
  if (status < 300) return { status: 303, headers: { ...headers, location: served.thanks } };
  return { headers, text: `${words[status] ?? again}\n` };
};

import { createHmac } from 'node:crypto';

/** What speaks to X for one account: the app's consumer key and secret, and the account's access token and secret. */
export interface AccountTokens {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly token: string;
  readonly tokenSecret: string;
}

/** What makes each request another one. */
export interface Stamp {
  readonly nonce: string;
  readonly at: Date;
}

// encodeURIComponent leaves five characters as they are that RFC 3986 reserves.
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

const byName = ([one]: readonly [string, string], [other]: readonly [string, string]): number => (one < other ? -1 : 1);

/**
 * The `Authorization` of a request in the name of one account (OAuth 1.0a, HMAC-SHA1). A body is not signed unless it is
 * a form, and none of ours is one.
 * @see https://www.rfc-editor.org/rfc/rfc5849#section-3.4
 */
export const accountAuthorization = (
  request: { readonly method: string; readonly url: string },
  { consumerKey, consumerSecret, token, tokenSecret }: AccountTokens,
  { nonce, at }: Stamp,
): string => {
  const { origin, pathname, searchParams } = new URL(request.url);
  const own: [string, string][] = [
    ['oauth_consumer_key', consumerKey],
    ['oauth_nonce', nonce],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(Math.floor(at.getTime() / 1000))],
    ['oauth_token', token],
    ['oauth_version', '1.0'],
  ];
  const all = [...own, ...searchParams].map(([name, value]): [string, string] => [encoded(name), encoded(value)]);
  const parameters = all.toSorted(byName).map((pair) => pair.join('=')).join('&');
  const signed = [request.method, `${origin}${pathname}`, parameters].map(encoded).join('&');
  const key = `${encoded(consumerSecret)}&${encoded(tokenSecret)}`;
  const signature = createHmac('sha1', key).update(signed).digest('base64');
  const said = [...own, ['oauth_signature', signature] as const].toSorted(byName);
  return `OAuth ${said.map(([name, value]) => `${encoded(name)}="${encoded(value)}"`).join(', ')}`;
};

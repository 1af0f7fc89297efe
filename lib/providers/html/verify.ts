import type { Source } from '../../domain/configuration.ts';
import { formTypeOf } from '../../forms/body.ts';
import { settingsOf } from '../decode.ts';
import type { Delivery, Verdict } from '../provider.ts';
import { pathVerdict } from '../signature-secret.ts';
import { Page } from './payload.ts';

/** Where the page stands, as the browser says; older browsers leave `Origin` out of a plain form and send the page. */
const originOf = ({ headers }: Delivery): string | undefined => {
  const { origin, referer } = headers;
  if (origin) return origin;
  return referer && URL.canParse(referer) ? new URL(referer).origin : undefined;
};

/**
 * Genuine when it came through the path of this source from one of its pages. A browser can sign nothing, and whoever
 * can open the page can read that path: this keeps other people's pages out, and nobody who writes a request by hand.
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Origin
 */
export const verify = (delivery: Delivery, secrets: readonly string[], source: Source): Verdict => {
  const verdict = pathVerdict(delivery, secrets);
  const origin = originOf(delivery);
  if (!verdict.genuine) return verdict;
  if (origin === undefined) return { genuine: false, why: 'signature missing' };
  return settingsOf(Page, source).origins.includes(origin) ? verdict : { genuine: false, why: 'signature wrong' };
};

/** The headers that a browser would send with this form, from the first page that may. */
export const sign = (body: Buffer, _secret: string, _at: Date, source: Source): Readonly<Record<string, string>> => ({
  'content-type': formTypeOf(body),
  origin: settingsOf(Page, source).origins[0] ?? 'https://localhost',
});

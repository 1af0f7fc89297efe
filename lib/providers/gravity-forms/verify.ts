import { formTypeOf } from '../../forms/body.ts';
import type { Delivery, Verdict } from '../provider.ts';
import { headerVerdict, pathVerdict } from '../signature-secret.ts';

/**
 * Genuine when a live secret stands in the path or, when there is none, in the `Authorization` header that the feed can
 * send. Gravity Forms signs nothing: this proves who posts, not what is posted.
 * https://docs.gravityforms.com/webhooks-feed-meta
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict =>
  delivery.pathSecret ? pathVerdict(delivery, secrets) : headerVerdict(delivery, 'authorization', secrets);

/** The headers that Gravity Forms would send with this body; the secret stands in the path. */
export const sign = (body: Buffer): Readonly<Record<string, string>> => ({
  'content-type': /^\s*[[{]/.test(body.subarray(0, 100).toString('latin1')) ? 'application/json' : formTypeOf(body),
});

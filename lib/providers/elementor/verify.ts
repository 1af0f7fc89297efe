import { formTypeOf } from '../../forms/body.ts';
import type { Delivery, Verdict } from '../provider.ts';
import { pathVerdict } from '../signature-secret.ts';

/** Genuine when the path ends in a live secret. Elementor signs nothing and sends no header of ours. */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => pathVerdict(delivery, secrets);

/** The headers that WordPress would send with this body; the secret stands in the path. */
export const sign = (body: Buffer): Readonly<Record<string, string>> => ({ 'content-type': formTypeOf(body) });

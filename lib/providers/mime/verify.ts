import type { Delivery } from '../provider.ts';
import { standardHeaders } from '../signature-standard.ts';

export { drawSecret, standardVerdict as verify, toleranceMs } from '../signature-standard.ts';

/** The bridge's id of the mail, the same in every attempt; it is among what is signed. */
export const idOf = ({ headers }: Delivery): string | undefined => headers['webhook-id']?.trim();

/** The headers that the bridge in the README would send with this mail. */
export const sign = (body: Buffer, secret: string, at: Date): Readonly<Record<string, string>> => ({
  'content-type': 'message/rfc822',
  ...standardHeaders(body, secret, at),
});

import { standardHeaders } from '../signature-standard.ts';

export { drawSecret, standardVerdict as verify, toleranceMs } from '../signature-standard.ts';

/** The headers that the sender in the README would send with this body. */
export const sign = (body: Buffer, secret: string, at: Date): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  ...standardHeaders(body, secret, at),
});

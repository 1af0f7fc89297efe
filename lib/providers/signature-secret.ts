import type { Delivery, DrawnSecret, Verdict } from './provider.ts';
import { bytesOf, equalTexts, provedBy, single } from './signature.ts';

/** What a secret in a path must at least hold, whoever drew it; we draw 256 bits. */
const leastBits = 128;

/** The most that a text of this alphabet can hold: four bits in a hex digit, six in what a path carries as it is. */
const bitsIn = (secret: string): number => secret.length * (/^[\da-f]*$/i.test(secret) ? 4 : 6);

/**
 * Is the secret in the path, `/in/{source}/{secret}`, a live one? For providers that sign nothing and send no header.
 * A secret of less than 128 bits (32 hex digits, 22 other characters) never proves anything: it could be guessed.
 */
export const pathVerdict = ({ pathSecret }: Delivery, secrets: readonly string[]): Verdict => {
  if (!pathSecret) return { genuine: false, why: 'signature missing' };
  const long = secrets.map((secret) => (bitsIn(secret) < leastBits ? '' : secret));
  return provedBy(long, (secret) => equalTexts(secret, pathSecret));
};

/** Is what stands in a header, as it is or behind `Bearer`, a live secret? For headers that a person sets up there. */
export const headerVerdict = (delivery: Delivery, header: string, secrets: readonly string[]): Verdict => {
  const found = single(delivery, header.toLowerCase());
  if ('why' in found) return { genuine: false, why: found.why };
  const spoken = found.value.replace(/^bearer +/i, '');
  return provedBy(secrets, (secret) => equalTexts(secret, spoken));
};

/** Is this the HTTP Basic password of a live secret, written `user:password`? https://www.rfc-editor.org/rfc/rfc7617 */
export const basicVerdict = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const found = single(delivery, 'authorization');
  if ('why' in found) return { genuine: false, why: found.why };
  const [, credentials = ''] = /^basic +(\S+)$/i.exec(found.value) ?? [];
  const spoken = bytesOf(credentials, 'base64')?.toString('utf8');
  if (!spoken?.includes(':')) return { genuine: false, why: 'signature malformed' };
  return provedBy(secrets, (secret) => equalTexts(secret, spoken));
};

/** A password as HTTP Basic wants it: with a name in front. */
export const drawPassword = (random: Buffer): DrawnSecret => {
  const secret = `earshot:${random.toString('base64url')}`;
  return { signing: secret, verifying: secret };
};

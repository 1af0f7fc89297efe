import { createHmac } from 'node:crypto';

import { type Answer, problem } from '../answer.ts';
import { keys } from '../keys.ts';
import { type Ledger, type Log, nameOf, type Secrets } from '../ports.ts';
import type { Arrival } from './record.ts';

interface LimitPorts {
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly log: Log;
}

/** The first four groups of an IPv6 address, as `URL` writes it: shortened by at most one `::`. */
const firstHalf = (address: string): string => {
  const [front = '', back] = address.split('::');
  const [before, after] = [front, back ?? ''].map((text) => text.split(':').filter(Boolean));
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array<string>(missing).fill('0'), ...(after ?? [])].slice(0, 4).join(':');
};

/**
 * Whom an address stands for: itself, or of IPv6 the /64 that one household or machine has to choose from.
 * https://www.rfc-editor.org/rfc/rfc6177
 */
export const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '');
  const url = `http://[${plain}]/`;
  return plain.includes(':') && URL.canParse(url) ? `${firstHalf(new URL(url).hostname.slice(1, -1))}::/64` : plain;
};

// Four thousand million addresses are soon tried: without the key, a print would say whose it is.
const printOf = async (secrets: Secrets, ...parts: readonly string[]): Promise<string> => {
  const [key] = await secrets.forLinks();
  if (key === undefined) throw new Error('There is no key under "links" to hide an address with: add one to the secrets.');
  return createHmac('sha256', key).update(['limit', ...parts].join(' ')).digest('base64url').slice(0, 22);
};

const tooMany = (seconds: number): Answer => ({
  ...problem(429, 'Too many', `Too much came from this address. Please send it again in ${seconds} s.`),
  headers: { 'retry-after': String(seconds) },
});

/**
 * The answer to whoever delivers more often than one person would, in fixed windows of time; `undefined`: go on. Counted
 * in the ledger, under a print of the address that nobody can turn back and that is gone after the window. When that
 * fails it is our fault, and the delivery goes on: better one too many than a complaint lost.
 */
export const overLimit = async (ports: LimitPorts, { provider, source, delivery }: Arrival): Promise<Answer | undefined> => {
  const limit = provider.browser?.limit(source);
  if (limit === undefined || delivery.address === undefined) return undefined;
  const now = Math.floor(delivery.receivedAt.getTime() / 1000);
  const window = Math.floor(now / limit.withinSeconds);
  const ends = (window + 1) * limit.withinSeconds;
  try {
    const print = await printOf(ports.secrets, source.id, String(window), networkOf(delivery.address));
    if ((await ports.ledger.count(keys.limit(print), 'deliveries', ends)) <= limit.most) return undefined;
  } catch (error) {
    ports.log('error', 'uncounted', { source: source.id, error: nameOf(error) });
    return undefined;
  }
  ports.log('warn', 'limited', { source: source.id });
  return tooMany(ends - now);
};

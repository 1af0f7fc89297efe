import type { Delivery, Verdict } from './provider.ts';
import { bytesOf, single, type Found } from './signature.ts';

/** In which unit a provider counts the time since 1970. */
export type Unit = 'seconds' | 'milliseconds';

const digits: Readonly<Record<Unit, RegExp>> = { seconds: /^\d{10}$/, milliseconds: /^\d{13}$/ };
const lengths: Readonly<Record<Unit, number>> = { seconds: 1000, milliseconds: 1 };

/** The moment that digits stand for, in milliseconds since 1970; `undefined` for anything but such digits. */
export const momentIn = (text: string, unit: Unit): number | undefined =>
  digits[unit].test(text) ? Number(text) * lengths[unit] : undefined;

/** A moment as a provider would write it. */
export const stampOf = (at: Date, unit: Unit): string => String(Math.floor(at.getTime() / lengths[unit]));

/** The time in a header: as it is written, which is what was signed, and what it stands for. */
export const signedTime = (
  delivery: Delivery,
  header: string,
  unit: Unit,
): Found<{ readonly stamp: string; readonly atMs: number }> => {
  const found = single(delivery, header);
  if ('why' in found) return found;
  const atMs = momentIn(found.value, unit);
  return atMs === undefined ? { why: 'signature malformed' } : { value: { stamp: found.value, atMs } };
};

/** A verdict, unless what it found genuine was signed at another time than about now. */
export const timely = (verdict: Verdict, atMs: number, { receivedAt }: Delivery, toleranceMs: number): Verdict => {
  const ageMs = receivedAt.getTime() - atMs;
  if (!verdict.genuine || Math.abs(ageMs) <= toleranceMs) return verdict;
  return { genuine: false, why: ageMs > 0 ? 'too old' : 'from the future' };
};

/** What `t=1663849649,v1=5257…` says. */
export interface Stamped {
  readonly stamp: string;
  readonly atMs: number;
  /** Several while a secret is being changed. */
  readonly signatures: readonly Buffer[];
}

/**
 * A time in seconds and hex signatures in one header, as Stripe was the first to write it; `version` is the name of the
 * signatures, and other names are passed over. https://docs.stripe.com/webhooks#verify-manually
 */
export const stampedIn = (delivery: Delivery, header: string, version: string): Found<Stamped> => {
  const text = delivery.headers[header]?.trim();
  if (!text) return { why: 'signature missing' };
  const pairs = text.split(',', 32).map((pair) => pair.trim().split('=') as [string, string?, string?]);
  const valuesOf = (name: string): string[] =>
    pairs.flatMap(([key, value, more]) => (key === name && more === undefined ? (value ?? []) : []));
  const [stamp = '', ...others] = valuesOf('t');
  // The HTTP API joins repeated headers, so that two times mean that there were two of them.
  if (others.length > 0) return { why: 'signature repeated' };
  const atMs = momentIn(stamp, 'seconds');
  const signatures = valuesOf(version).flatMap((value) => bytesOf(value, 'hex') ?? []);
  const whole = signatures.filter(({ length }) => length === 32);
  return atMs === undefined || whole.length === 0
    ? { why: 'signature malformed' }
    : { value: { stamp, atMs, signatures: whole } };
};

/** The largest event that is published; every consumer must take 64 KB (CloudEvents 1.0), and SNS bills by that. */
export const eventLimitBytes = 32_768;

// Tried one after the other until the event fits: long words are cut before many words are.
const lengths = [20_000, 8000, 4000, 2000, 1000, 500, 250, 100] as const;

// Ours have a hundred or two, and mail addresses 320.
const linkLength = 500;

/** A part of a link leads nowhere: it stays whole, or is left out when it is very long. */
const cutLink = (link: string, length: number): string | undefined =>
  link.length <= Math.max(length, linkLength) ? link : undefined;

const isLink = (name: string, one: unknown): one is string =>
  /^(?:link|url)$/.test(name) && typeof one === 'string' && /^[a-z]+:\S+$/.test(one);

const cutStrings = (value: unknown, length: number): unknown => {
  if (typeof value === 'string') return value.length > length ? `${value.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…` : value;
  if (Array.isArray(value)) return value.slice(0, Math.max(5, length / 20)).map((one) => cutStrings(one, length));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).slice(0, Math.max(30, length / 20));
  return Object.fromEntries(
    entries.map(([name, one]) => [
      name.slice(0, length),
      isLink(name, one) ? cutLink(one, length) : cutStrings(one, length),
    ]),
  );
};

// What a customer can fill without end; every other part of an event has a bound of its own.
const boundless = ['fields', 'fullText', 'attachments', 'facts', 'notes', 'interactions', 'sample'];

const without = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(without);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, boundless.includes(name) ? (Array.isArray(one) ? [] : undefined) : without(one)]),
  );
};

/**
 * The event as JSON of at most 32 KB, whatever a customer wrote. What is cut ends with `…`; the whole stays in the
 * ledger. When cutting is not enough, lists that customers fill are left out: being told little is better than nothing.
 */
export const fit = (event: unknown): string => {
  const whole = JSON.stringify(event);
  if (Buffer.byteLength(whole) <= eventLimitBytes) return whole;
  for (const length of lengths) {
    const shorter = JSON.stringify(cutStrings(event, length));
    if (Buffer.byteLength(shorter) <= eventLimitBytes) return shorter;
  }
  return JSON.stringify(cutStrings(without(event), 100));
};

/** The largest event that is published; every consumer must take 64 KB (CloudEvents 1.0), and SNS bills by that. */
export const eventLimitBytes = 32_768;

// Tried one after the other until the event fits: long words are cut before many words are.
const lengths = [20_000, 8000, 4000, 2000, 1000, 500, 250, 100] as const;

const cutStrings = (value: unknown, length: number): unknown => {
  if (typeof value === 'string') return value.length > length ? `${value.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…` : value;
  if (Array.isArray(value)) return value.slice(0, Math.max(5, length / 20)).map((one) => cutStrings(one, length));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cutStrings(one, length)]));
};

/** The event as JSON of at most 32 KB. What is cut ends with `…`; the whole stays in the ledger. */
export const fit = (event: unknown): string => {
  const whole = JSON.stringify(event);
  if (Buffer.byteLength(whole) <= eventLimitBytes) return whole;
  for (const length of lengths) {
    const shorter = JSON.stringify(cutStrings(event, length));
    if (Buffer.byteLength(shorter) <= eventLimitBytes) return shorter;
  }
  throw new Error(`An event of ${Buffer.byteLength(whole)} bytes could not be cut to ${eventLimitBytes}: it has too many fields.`);
};

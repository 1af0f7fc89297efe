/** A seeded generator (mulberry32), so that a failure can be seen again. */
export const numbersFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  const mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  const twice = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296;
};

export const bytesFrom = (next: () => number, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => Math.floor(next() * 256)));

const strange: readonly unknown[] = [
  null, true, 0, -1, 1e308, '', ' ', 'x', '\u0000', '\uD800', '__proto__', 'a'.repeat(50_000), 'https://x.com',
  [], [[]], {}, { data: null }, { id: 1 }, '1772528707123', '2026-02-31T25:61:00Z', 'Mon, 99 Foo 0000 99:99:99 +9999',
];

/** The same JSON with strange values in some places. */
export const disturbed = (value: unknown, next: () => number): unknown => {
  if (next() < 0.04) return strange[Math.floor(next() * strange.length)];
  if (Array.isArray(value)) return value.map((one: unknown) => disturbed(one, next));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) => [key, disturbed(one, next)] as const);
  return Object.fromEntries(entries.filter(() => next() > 0.02));
};

/** The same JSON as often as it holds texts, each time with one of them replaced. */
export const withEachText = (value: unknown, text: string): unknown[] => {
  if (typeof value === 'string') return [text];
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, at) => withEachText(one, text).map((other) => value.with(at, other)));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    withEachText(one, text).map((other) => ({ ...value, [key]: other })),
  );
};

/** A payload of any sort, cut into runs of bytes, some of which are missing, twice there, or somebody else's. */
export const shuffled = (body: Buffer, next: () => number): Buffer => {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const length = 1 + Math.floor(next() * 80);
    const piece = body.subarray(at, at + length);
    const luck = next();
    if (luck < 0.03) pieces.push(bytesFrom(next, length));
    else if (luck < 0.06) pieces.push(piece, piece);
    else if (luck > 0.03 + 0.03 + 0.03) pieces.push(piece);
    at += length;
  }
  return Buffer.concat(pieces);
};

/** What a body may be full of to make a careless reader slow: whatever begins something that never ends. */
export const endless: readonly string[] = [
  'a', ' ', '\n', '\r\n', '\r\n\r\n', '<', '<a ', '<!--', '<script>', '"', '\\', '\\"', '[', '{', '{"":', '&', '=', '&=',
  '%', '%2', '+', '--', '\r\n--', ';', ';a="', ': ', '\t', '=?utf-8?q?', '=?', '(', ',', '> ', '\u0000', '\uFFFD',
  'Content-Type: ',
];

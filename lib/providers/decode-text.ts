import type { Handle } from '../domain/interaction.ts';

/** The longest text that we carry, in UTF-16 units; the whole stays in the raw delivery. */
const longest = 20_000;
/** What all form fields of one interaction may hold together: a DynamoDB item ends at 400 KB. */
const longestFields = 40_000;

/** A text without what cannot be stored (half characters, NUL); when it is cut to the length, it ends in `…`. */
export const cut = (text: string | null | undefined, length: number = longest): string => {
  const whole = (text ?? '').replaceAll('\u0000', '');
  if (whole.length <= length) return whole.toWellFormed();
  return `${whole.slice(0, Math.max(0, length - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`.toWellFormed();
};

type Pair = readonly [label: string, value: string];

/** Labels to values. A label that comes again gets a number, so that nothing is lost; none can touch a prototype. */
export const fieldsOf = (pairs: readonly Pair[]): Record<string, string> | undefined => {
  const fields = new Map<string, string>();
  let left = longestFields;
  for (const [label, value] of pairs) {
    const name = cut(label.trim(), 300) || '(no label)';
    const safe = name === '__proto__' ? '(__proto__)' : name;
    let unique = safe;
    for (let again = 2; fields.has(unique); again += 1) unique = `${safe} (${again})`;
    fields.set(unique, cut(value, left));
    left -= Math.min(left, unique.length + value.length);
    if (left === 0) break;
  }
  return fields.size > 0 ? Object.fromEntries(fields) : undefined;
};

const email = (text: string): string | undefined => {
  const address = text.trim().toLowerCase();
  return /^[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,255}$/u.test(address) ? `email:${address}` : undefined;
};

/** E.164, when the number says its country; a national one could be anybody's. */
const phone = (text: string): string | undefined => {
  const number = text.replace('(0)', '').replaceAll(/[\s().\-/\u00A0]/g, '').replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(number) ? `phone:${number}` : undefined;
};

const spellings = {
  email,
  phone,
  twitter: (text: string) => (/^\d{1,20}$/.test(text) ? `twitter:${text}` : undefined),
  member: (text: string) => (/^\S.{0,300}$/u.test(text.trim()) ? `member:${text.trim()}` : undefined),
} as const;

type Known = readonly [kind: keyof typeof spellings, text: string | null | undefined];

/** How a customer is known by these; what is empty or does not look like one is left out, and so is a repeat. */
export const handles = (known: readonly Known[]): Handle[] => {
  const spelt = known.map(([kind, text]) => (text ? spellings[kind](text) : undefined));
  return [...new Set(spelt)].filter((handle) => handle !== undefined);
};

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', euro: '€', pound: '£', copy: '©', reg: '®',
  bull: '•', eacute: 'é', egrave: 'è', agrave: 'à',
  ccedil: 'ç', ntilde: 'ñ', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß',
};

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '�');

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/** HTML entities as characters, once: `&amp;lt;` is the text `&lt;`. Unknown ones stay as they are. */
export const unescapeEntities = (text: string): string =>
  text.replaceAll(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return character(Number(decimal));
    if (hex) return character(Number.parseInt(hex, 16));
    return name && Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
  });

const unseen = /<!--[\s\S]*?(?:-->|$)|<(script|style|title|template)\b[\s\S]*?(?:<\/\1\b[^<>]*>|$)/gi;
const breaks = /^(?:address|article|blockquote|br|center|div|dd|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul)$/i;

/** The words of an HTML text, in time that grows with its length alone; nothing in it is run or fetched. */
export const plainText = (html: string): string => {
  const bare = html
    .replaceAll(unseen, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<[/!?]?\[?([a-z][a-z0-9]*)[^<>]*>/gi, (_, tag: string) => (breaks.test(tag) ? '\n' : ''));
  const lines = unescapeEntities(bare).split('\n').map((line) => line.trim());
  return lines.filter((line, at) => line !== '' || lines[at - 1] !== '').join('\n').trim();
};

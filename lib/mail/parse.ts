import PostalMime from 'postal-mime';

import { unreadable } from '../providers/decode.ts';
import { Unreadable } from '../providers/provider.ts';
import { guarded, type Part } from './guard.ts';
import { headersFrom } from './headers.ts';
import { beyond, limits } from './limits.ts';
import type { Headers } from './mail.ts';

/** A mail as the parser sees it. */
export interface Parsed {
  readonly headers: Headers;
  readonly root: Part;
  /** Charsets that the mail speaks of anywhere, for what stands in none of them. */
  readonly declared: () => readonly string[];
}

const [cr, lf] = [0x0d, 0x0a];

/** Without what stands before the first header: empty lines, a byte order mark, the `From ` line of a mailbox file. */
const fromFirstHeader = (raw: Buffer): Buffer => {
  let at = raw.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 3 : 0;
  while (raw[at] === cr || raw[at] === lf) at += 1;
  if (!/^>?From [^:\r\n]{0,100}\s/.test(raw.toString('latin1', at, at + 120))) return raw.subarray(at);
  const end = raw.indexOf(lf, at);
  return end === -1 ? raw.subarray(at) : raw.subarray(end + 1);
};

/** Old Macs ended lines with CR alone; the parser takes the whole mail for one line then. */
const withLineEnds = (raw: Buffer): Buffer =>
  raw.includes(lf) || !raw.includes(cr) ? raw : Buffer.from(raw.toString('latin1').replaceAll('\r', '\n'), 'latin1');

const charsetsIn = (raw: Buffer): string[] => {
  const start = raw.toString('latin1', 0, 100_000);
  const named = [...start.matchAll(/charset\s*=\s*"?([\w.:-]{2,40})|=\?([\w.:-]{2,40})\?[bq]\?/gi)];
  return [...new Set(named.slice(0, 50).map(([, parameter, encoded]) => (parameter ?? encoded ?? '').toLowerCase()))];
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** The multiparts of which no part was found, since their boundary is not named or never comes. */
const broken = (part: Part): Part[] =>
  part.contentType.multipart && part.childNodes.length === 0 ? [part] : part.childNodes.flatMap(broken);

/** Such a multipart with the first boundary that does come, or as the text that it is. */
const remade = ({ content, contentType: { multipart } }: Part): Buffer => {
  const body = Buffer.from(content ?? new ArrayBuffer(0));
  const boundary = /^--([\w'()+,./:=?-]{1,70})[ \t]*$/m.exec(body.toString('latin1', 0, 20_000))?.[1];
  const type = boundary === undefined ? 'text/plain' : `multipart/${multipart}; boundary="${boundary}"`;
  return Buffer.concat([Buffer.from(`Content-Type: ${type}\n\n`), body]);
};

/** The parser's own limits speak of the limit alone; whatever else it throws may quote the mail. */
const limitIn = (cause: unknown): string | undefined =>
  /^Maximum (?:header size|MIME nesting depth)/.exec(cause instanceof Error ? cause.message : '')?.[0].toLowerCase();

const parseOnce = async (raw: Buffer, declared: () => readonly string[]) => {
  const parser = new PostalMime({
    forceRfc822Attachments: true,
    maxNestingDepth: limits.depth,
    maxHeadersSize: limits.headerBytes,
  });
  const inside = guarded(parser, declared);
  try {
    const { headers } = await parser.parse(raw);
    return { headers: headersFrom(headers.map(({ key, value }) => [key, value])), root: inside.root };
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    const limit = limitIn(cause);
    throw limit ? beyond(`more than the ${limit}`) : unreadable('a mail that the parser breaks at', 'MIME');
  }
};

/** The headers and the tree of parts of raw MIME bytes, within the limits. @throws Unreadable beyond them. */
export const parse = async (bytes: Uint8Array): Promise<Parsed> => {
  if (bytes.length > limits.bytes) throw beyond(`more than ${limits.bytes} bytes`);
  const raw = withLineEnds(fromFirstHeader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  const declared = once(() => charsetsIn(raw));
  const { headers, root } = await parseOnce(raw, declared);
  for (const part of broken(root).slice(0, limits.nested)) {
    part.childNodes.push((await parseOnce(remade(part), declared)).root);
  }
  return { headers, root, declared };
};

import { unreadable } from '../providers/decode.ts';
import type { Unreadable } from '../providers/provider.ts';

/**
 * What a mail may cost before it is handed to people instead. Each is far above what mail programs make (1,415 open
 * mails have at most 28 KB of headers, 22 parts and 4 levels) and low enough that the worst takes well under a second.
 */
export const limits = {
  /** Bytes; what SES hands in at most. https://docs.aws.amazon.com/ses/latest/dg/quotas.html */
  bytes: 40 * 1024 * 1024,
  /** Of the parser, which has a cost for each line; 40 MB of base64 have 550,000. */
  lines: 600_000,
  /** Parts at all levels; the parser itself has no limit. */
  parts: 500,
  /** Multiparts in multiparts. */
  depth: 32,
  /** Bytes of all headers of all parts; as https://www.postfix.org/postconf.5.html#header_size_limit has for one. */
  headerBytes: 102_400,
  /** Header lines in raw 8-bit bytes of which the charset is guessed. */
  repairs: 200,
  /** Mails in mails; deeper ones are files. */
  nested: 3,
  /** Mails side by side in one mail of which the words are read; the others are files. */
  nestedWide: 20,
  /** Of the parser's work, as the last resort: everything above is the same on every machine, this is not. */
  milliseconds: 8000,
  /** UTF-16 units of HTML of which the words are taken; what we carry of them ends at 20,000. */
  html: 2_000_000,
  /** UTF-16 units of a text in which quotes are looked for. */
  reply: 300_000,
  /** UTF-16 units of a header that holds addresses. */
  addresses: 20_000,
} as const;

/** What to throw when a mail goes beyond a limit: which, without a word of the mail. */
export const beyond = (limit: string): Unreadable => unreadable(`a mail of ${limit}`, 'one that mail programs make');

import { isUtf8 } from 'node:buffer';

import type PostalMime from 'postal-mime';

import { charsetOf } from './charset.ts';
import { type Bytes, type Decoder, quicker } from './decoders.ts';
import { beyond, limits } from './limits.ts';

const colon = 0x3a;

/** The parser's own structured header: `text/plain` with its parameters. */
interface Structured {
  readonly parsed: { readonly value: string; readonly params: Record<string, string> };
}

/** A part of a mail as the parser keeps it. */
export interface Part {
  readonly contentType: Structured & { readonly multipart: string | false };
  readonly contentDisposition: Structured;
  readonly contentTransferEncoding: { readonly encoding: string };
  readonly childNodes: Part[];
  readonly content: ArrayBuffer | null;
  readonly state: 'header' | 'body' | 'finished';
  contentDecoder: Decoder | null;
  /** The words of the part, in its charset, with `format=flowed` undone. */
  getTextContent(): string;
}

/**
 * What we use of the parser beyond its public face, which has neither the tree nor a limit on parts, lines and time.
 * The version is pinned exactly, and test/mail reads what only the tree can tell.
 */
export interface Insides {
  readonly root: Part;
  readonly currentNode: Part;
  processLine(line: Bytes, last: boolean): Promise<void>;
}

/** The same line in UTF-8, which is all that the parser knows in headers. */
const repaired = (line: Bytes, declared: () => readonly string[]): Bytes => {
  const value = line.subarray(line.indexOf(colon) + 1);
  return new TextEncoder().encode(new TextDecoder(charsetOf(value, declared())).decode(line));
};

/** Repairs as many header lines as a mail may have that are not UTF-8; more, and longer ones, pass as they are. */
const repairer = (declared: () => readonly string[]): ((line: Bytes) => Bytes) => {
  let left: number = limits.repairs;
  return (line) => {
    if (left === 0 || line.length > limits.headerBytes || isUtf8(line)) return line;
    left -= 1;
    return repaired(line, declared);
  };
};

/** Counts what the parser is given and stops it at a limit, each time it moves on to a line of `part`. */
const counter = (): ((part: Part) => void) => {
  const until = performance.now() + limits.milliseconds;
  let [lines, parts] = [0, 0];
  let last: Part | undefined;
  return (part) => {
    lines += 1;
    // A part that is begun stands in its header; one that is gone back to does not.
    if (part !== last && part.state === 'header') parts += 1;
    last = part;
    if (parts > limits.parts) throw beyond(`more than ${limits.parts} parts`);
    if (lines > limits.lines) throw beyond(`more than ${limits.lines} lines`);
    if (lines % 4096 === 0 && performance.now() > until) throw beyond(`more than ${limits.milliseconds} ms of work`);
  };
};

/**
 * Sets the limits that the parser does not have, before it begins: on lines, parts and time. Headers of raw 8-bit
 * bytes reach it in UTF-8; `declared` are the charsets that the mail speaks of.
 */
export const guarded = (parser: PostalMime, declared: () => readonly string[]): Insides => {
  const inside = parser as unknown as Insides;
  const processLine = inside.processLine.bind(parser);
  const count = counter();
  const repair = repairer(declared);
  let decoder: Decoder | null = null;
  inside.processLine = (line, last) => {
    const part = inside.currentNode;
    count(part);
    if (part.state === 'header') return processLine(repair(line), last);
    if (part.contentDecoder && part.contentDecoder !== decoder) {
      decoder = quicker(part, part.contentDecoder);
      part.contentDecoder = decoder;
    }
    return processLine(line, last);
  };
  return inside;
};

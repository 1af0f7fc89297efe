import { decodeWords } from 'postal-mime';

import type { Files } from '../providers/provider.ts';
import type { Part } from './guard.ts';
import type { MailFile } from './mail.ts';
import { type GivenFile, mailFiles } from './mail-file.ts';
import { type Leaf, textOf } from './pieces.ts';

/** What the parts of a mail are, before anybody has asked whose they are. */
export interface Contents {
  readonly text: string;
  readonly files: readonly MailFile[];
  readonly contents: Files;
  /** Mails in the mail, with the part that holds each. */
  readonly mails: readonly { readonly part: Part; readonly attached: boolean }[];
  /** The content types of all parts. */
  readonly types: ReadonlySet<string>;
  /** The machine-readable part of a report on a mail. */
  readonly report: string;
}

const typeOf = (part: Part): string => part.contentType.parsed.value;
const isFile = (part: Part): boolean => part.contentDisposition.parsed.value === 'attachment';
const nameOf = ({ contentDisposition, contentType }: Part): string | undefined =>
  contentDisposition.parsed.params.filename ?? contentType.parsed.params.name;

/** The bytes of a part, decoded. */
export const bytesOf = ({ content }: Part): Buffer => Buffer.from(content ?? new ArrayBuffer(0));

/** All parts that have no parts, in order, each with the alternative that it belongs to, if any. */
const leaves = (part: Part, alternative?: Part): Leaf[] => {
  const { multipart } = part.contentType;
  if (part.childNodes.length === 0) return multipart ? [] : [{ part, alternative }];
  const within = alternative ?? (multipart === 'alternative' ? part : undefined);
  return part.childNodes.flatMap((child) => leaves(child, within));
};

const fileOf = (part: Part): GivenFile => ({
  name: decodeWords(nameOf(part) ?? ''),
  contentType: typeOf(part),
  content: bytesOf(part),
});

/** Not words, though their type begins with `text`. */
const data = /^text\/(?:calendar|vcard|x-vcard|directory|csv|rfc822-headers|css|javascript|xml|x-amp-html)$/;

const isBody = (part: Part): boolean => !isFile(part) && /^text\/(?:plain|html)$/.test(typeOf(part));

/** What may be words when nothing else is: other texts, and types that nobody can read. */
const isPerhapsBody = (part: Part): boolean =>
  !isFile(part) && nameOf(part) === undefined && !data.test(typeOf(part)) && /^(?:text\/|[^/]*$)/.test(typeOf(part));

/** A text with a name is a file, unless it is the first thing that is said or one of several ways to say it. */
const bodyOf = (all: readonly Leaf[]): readonly Leaf[] => {
  const [first] = all.filter(({ part }) => isBody(part));
  if (!first) return all.filter(({ part }) => isPerhapsBody(part)).slice(0, 1);
  return all.filter((one) => isBody(one.part) && (one === first || one.alternative || nameOf(one.part) === undefined));
};

const reportType = /^message\/(?:delivery-status|global-delivery-status|disposition-notification|feedback-report)$/;

/** Sorts the parts of a mail into what is said, files, and mails in the mail. `declared` are charsets it speaks of. */
export const contentsOf = (root: Part, declared: () => readonly string[]): Contents => {
  const all = leaves(root);
  const body = new Set(bodyOf(all));
  const others = all.filter((one) => !body.has(one)).map(({ part }) => part);
  const report = others.find((part) => reportType.test(typeOf(part)));
  return {
    text: textOf([...body], declared),
    ...mailFiles(others.map(fileOf)),
    mails: others
      .filter((part) => /^message\/(?:rfc822|global)$/.test(typeOf(part)))
      .map((part) => ({ part, attached: isFile(part) })),
    types: new Set([typeOf(root), ...all.map(({ part }) => typeOf(part))]),
    report: report ? bytesOf(report).toString('latin1', 0, 10_000) : '',
  };
};

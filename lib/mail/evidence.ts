import type { Headers } from './mail.ts';

/** What a mail shows of whether a person or a machine wrote it. */
export interface Evidence {
  /** A header in lower case; `undefined` where there is none. */
  readonly header: (name: string) => string | undefined;
  readonly subject: string;
  /** The sender's address, in lower case. */
  readonly from: string;
  /** What the sender calls itself, in lower case. */
  readonly fromName: string;
  /** Who handed it in; empty for a report, `undefined` when unknown. */
  readonly envelopeFrom: string | undefined;
  /** Whether it came through a mailing list or a group of our own. */
  readonly group: boolean;
  readonly types: ReadonlySet<string>;
  /** The machine-readable part of a report. */
  readonly report: string;
  /** What is new in the mail, and all of it. */
  readonly reply: string;
  readonly text: string;
}

/** A reason in words when the evidence is there. */
export type Rule = (evidence: Evidence) => string | false | undefined;

/** How `Evidence` asks for a header. */
export const askingFor = (headers: Headers): Evidence['header'] => {
  // Of a name that comes again the first counts, so it is put in last.
  const first = new Map(headers.toReversed());
  return (name) => first.get(name)?.toLowerCase();
};

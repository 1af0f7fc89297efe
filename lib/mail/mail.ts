import type { Proof } from '../domain/interaction.ts';
import type { Files } from '../providers/provider.ts';

/** Header names in lower case with their values, the topmost first. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** Somebody in a header. The name is what they call themselves and proves nothing. */
export interface Mailbox {
  readonly name?: string;
  readonly address?: string;
}

/** What somebody found out about the sender, in words such as `pass`. A domain is of the same hand as its verdict. */
export interface Verdicts {
  readonly spf?: string;
  /** Whose return path SPF passed for. */
  readonly spfDomain?: string;
  readonly dkim?: string;
  /** Whose signatures passed. */
  readonly signedBy?: readonly string[];
  readonly dmarc?: string;
  /** The domain in From that DMARC was asked about: absent, when it is the one that we read; empty, when unknown. */
  readonly dmarcFor?: string;
}

/** How the mail was handed in, which its own headers do not say, or only claim. */
export interface Envelope {
  /** Of SMTP's MAIL FROM; empty for a report, absent when unknown. */
  readonly from?: string;
  /** Of SMTP's RCPT TO. */
  readonly to?: readonly string[];
  readonly receivedAt: Date;
  /** What the provider itself found out about the sender. */
  readonly verdicts?: Verdicts;
  /** The server whose Authentication-Results the operator trusts. */
  readonly trusts?: string;
  /** Whether our own address is that of a mailing list or a group. */
  readonly group?: boolean;
}

/** Files whose inside we do not open, by the name of their format. */
export type Sealed = 'TNEF' | 'S/MIME' | 'OpenPGP';

/** A file in a mail. Never opened; where its bytes were seen, they are hashed. */
export interface MailFile {
  readonly name?: string;
  readonly contentType?: string;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly sealed?: Sealed;
  readonly url?: string;
}

/**
 * A mail inside a mail: `forwarded` as part of what is said, `attached` as a file, or what a `report` is about, which
 * nobody says to us.
 */
export interface NestedMail {
  readonly kind: 'forwarded' | 'attached' | 'report';
  readonly from?: Mailbox;
  readonly subject?: string;
  readonly date?: string;
  readonly messageId?: string;
  readonly text: string;
}

/** One mail in our words. Times are ISO 8601 in UTC, ids without angle brackets. */
export interface Mail {
  readonly headers: Headers;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly from: Mailbox;
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject?: string;
  /** The sender's clock; absent when it cannot be read or cannot be true. */
  readonly date?: string;
  /** All the words of the mail itself: its plain text, else those of its HTML. */
  readonly text: string;
  /** What is new among them. */
  readonly reply: string;
  readonly attachments: readonly MailFile[];
  /** What the attachments hold of which the bytes were seen. */
  readonly contents: Files;
  readonly nested: readonly NestedMail[];
  readonly proof?: Proof;
  /** Why it is a machine's, when it is. */
  readonly automatic?: string;
}

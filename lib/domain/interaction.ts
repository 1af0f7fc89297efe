import * as z from 'zod/mini';

import { Severity } from './severity.ts';

export const channels = ['twitter', 'form', 'email'] as const;
/** How the customer chose to speak. */
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

export const Kind = z.enum(['post', 'reply', 'quote', 'directMessage', 'form', 'mail']);
export type Kind = z.infer<typeof Kind>;

/**
 * How one provider knows a customer: `twitter:7`, `email:ada@example.com`, `phone:+18765550100`, `member:123`. A number is
 * the brand's that stands beside it; in the ledger, and where another brand stands there, it says whose:
 * `member:bluewater/123`.
 */
export const Handle = z.string().check(z.regex(/^[a-z]{2,20}:\S.{0,399}$/u));
export type Handle = z.infer<typeof Handle>;

/** Who spoke. The first handle is how the provider itself knows them; the others they gave beside it. */
export const Author = z.object({
  name: z.optional(z.string()),
  username: z.optional(z.string()),
  handles: z.array(Handle),
  /** How many follow them, where they speak in public. */
  followers: z.optional(z.number()),
});
export type Author = z.infer<typeof Author>;

/** A file that came along. Never opened here. */
export const Attachment = z.object({
  name: z.optional(z.string()),
  contentType: z.optional(z.string()),
  bytes: z.optional(z.number()),
  /** Of its bytes, in hex: the same file is known again, wherever it comes from. */
  sha256: z.optional(z.string()),
  url: z.optional(z.string()),
  /** Where in the archive its bytes are kept; nobody serves them. */
  archived: z.optional(z.string()),
});
export type Attachment = z.infer<typeof Attachment>;

/** Something a customer should never be asked again, such as their account number. */
export const Fact = z.object({ kind: z.string(), value: z.string() });
export type Fact = z.infer<typeof Fact>;

/**
 * What speaks for and against the sender of a mail or a form, as it was told to us: evidence, never identity. The three
 * verdicts on a mail are words such as `pass`, `fail` and `none` (RFC 8601).
 */
export const Proof = z.object({
  spf: z.optional(z.string()),
  dkim: z.optional(z.string()),
  /** The domains whose signatures passed, where the one who says so names them. */
  signedBy: z.optional(z.array(z.string())),
  dmarc: z.optional(z.string()),
  /** What our provider found when it looked for unwanted mail, and for a virus: `pass`, `fail`, or that it is not sure. */
  spam: z.optional(z.string()),
  virus: z.optional(z.string()),
  /** The server that wrote the verdicts into the mail; absent when our provider itself vouches for them. */
  by: z.optional(z.string()),
  /**
   * By what the sender's address is proven: one whom we trust vouches for DMARC, or for a signature or a return path of
   * the address's own organisation. Absent: by nothing.
   */
  aligned: z.optional(z.enum(['dmarc', 'dkim', 'spf'])),
  /** Who handed the mail in, when known. */
  envelopeFrom: z.optional(z.string()),
  /** Where answers shall go, when that is not the sender. */
  replyTo: z.optional(z.string()),
  /** Of a form whose page asks for it: `pass`, or `unchecked` when the service that tells could not be asked. */
  captcha: z.optional(z.enum(['pass', 'unchecked'])),
});
export type Proof = z.infer<typeof Proof>;

/**
 * What a provider reads out of a delivery: one thing that one customer said, in our words, before anybody has thought
 * about it. Times are ISO 8601 in UTC.
 */
export const Said = z.object({
  /** The provider's own id of it, from inside the signed bytes; two deliveries with one key are one interaction. */
  key: z.string().check(z.minLength(1), z.maxLength(512)),
  kind: Kind,
  public: z.boolean(),
  saidAt: z.optional(z.iso.datetime()),
  author: Author,
  /** What is new. */
  text: z.string(),
  /** The words are somebody else's, handed on with none of the author's own, or hardly any. */
  passedOn: z.optional(z.boolean()),
  /** Everything, when `text` was cut out of it. */
  fullText: z.optional(z.string()),
  subject: z.optional(z.string()),
  /** Form answers: label to value. */
  fields: z.optional(z.record(z.string(), z.string())),
  facts: z.optional(z.array(Fact)),
  attachments: z.optional(z.array(Attachment)),
  /** Of a mail: its own id, where its conversation goes by that of another. */
  messageId: z.optional(z.string()),
  /** The provider's id of what this answers. */
  inReplyTo: z.optional(z.string()),
  /** The provider's own thread, where it has one. */
  conversation: z.optional(z.string()),
  url: z.optional(z.string()),
  lang: z.optional(z.string()),
  /** Of a thing that its author changed: which version of it this is, from 1. Absent: the first. */
  edition: z.optional(z.number()),
  /** What speaks for and against its sender, where that was looked at. */
  proof: z.optional(Proof),
  /** Why it is a machine's, when it is. A machine never opens a case. */
  automatic: z.optional(z.string()),
});
export type Said = z.infer<typeof Said>;

/**
 * One thing one customer said or did, at one moment, in our words. Immutable, but for what its author makes of it: then
 * the words are the newest ones, and those before them are not kept.
 */
export const Interaction = z.extend(z.omit(Said, { key: true }), {
  id: z.string(),
  brand: z.string(),
  /** Whose the numbers of its author are, where the brand shares them with others. */
  membership: z.optional(z.string()),
  source: z.string(),
  provider: z.string(),
  channel: Channel,
  receivedAt: z.iso.datetime(),
});
export type Interaction = z.infer<typeof Interaction>;

/** An interaction with what was understood of it, as subscribers receive it. */
export const UnderstoodInteraction = z.extend(Interaction, {
  severity: Severity,
  reasons: z.array(z.string()),
  customer: z.optional(z.string()),
  case: z.optional(z.string()),
  /** The same for all that answer each other; ours, since not every provider has one. */
  conversation: z.optional(z.string()),
});
export type UnderstoodInteraction = z.infer<typeof UnderstoodInteraction>;

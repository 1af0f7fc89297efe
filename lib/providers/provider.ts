import type * as z from 'zod/mini';

import type { Channel, Said } from '../domain/interaction.ts';
import type { Source } from '../domain/configuration.ts';
import type { Browser } from './browser.ts';

export type { Browser, Captcha, Dress, Judgement, Limit, Question } from './browser.ts';

/** One HTTP request from a provider, or one mail that a queue told us of, as it came. */
export interface Delivery {
  readonly source: string;
  readonly method: string;
  /** Names in lower case; repeated headers joined with a comma, as the HTTP API does. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The raw bytes. Signatures are over these and nothing else. */
  readonly body: Buffer;
  /** The last part of `/in/{source}/{secret}`, for providers that sign nothing. */
  readonly pathSecret?: string;
  /** Who connected to us, as the HTTP API sees it. Never stored, never logged. */
  readonly address?: string;
  readonly receivedAt: Date;
  /** Where in the archive these very bytes lie already. Absent: nobody has put them there. */
  readonly archived?: string;
}

/** Why a delivery is not genuine. Short and fixed, so that it can be counted and shown; never holds what was sent. */
export type Forgery =
  | 'signature missing'
  | 'signature malformed'
  | 'signature repeated'
  | 'signature wrong'
  | 'too old'
  | 'from the future'
  | 'no secret configured'
  | 'captcha missing'
  | 'captcha wrong';

/** `secret` is the place in the source's list of live secrets of the one that proved it: 0 is the newest. */
export type Verdict =
  | { readonly genuine: true; readonly secret: number }
  | { readonly genuine: false; readonly why: Forgery };

/** What files hold, by the SHA-256 that stands in their attachments; never opened. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Our own answer in a thread, of which only its place is kept; or another id of what somebody has said and edited. */
export interface Lead {
  readonly key: string;
  /** The key of what it answers, or is. */
  readonly to: string;
  readonly same?: true;
}

/**
 * What a delivery says. One delivery may bring several of each. A delivery that as a whole fits nothing that we know
 * makes `read` throw `Unreadable` instead; a part of one that fits goes to `unreadable` and the rest is read.
 */
export interface Reading {
  readonly said: readonly Said[];
  /** Keys of what its author has taken back. */
  readonly redacted: readonly string[];
  /** Parts that are of no concern to us (our own posts, likes), each with the reason in words. */
  readonly ignored: readonly string[];
  /** Parts that nobody can read, each with the reason in words. Kept raw and told to people. */
  readonly unreadable: readonly string[];
  /** The bytes of the files that came along; those of a file that lies elsewhere are not here. */
  readonly files?: Files;
  /** What no customer said, but threads run through it. */
  readonly leads?: readonly Lead[];
  /** The provider says that it will not deliver any more; the reason in words. */
  readonly silenced?: string;
}

/** One GET. */
export interface FileRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The files that a provider keeps for us for a while, to be fetched from its own hosts and nobody else's. */
export interface Keeper {
  /** Does it keep what lies at this address? */
  keeps(url: string): boolean;
  /** How to fetch that; `undefined` when none of the source's secrets opens it. */
  request(url: string, secrets: readonly string[]): FileRequest | undefined;
}

/** A challenge is a provider's question "is this really you?". */
export type Challenge =
  | { readonly status: 200; readonly body: Readonly<Record<string, string>> }
  | { readonly status: 400; readonly why: string };

/** The situations in which some providers read a status in a way of their own. */
export type Situation = 'forged' | 'unreadable' | 'tooLarge' | 'unsupported' | 'unavailable';

/**
 * What it takes to listen to one outside system. Both verbs are pure and total: whatever bytes come in, they answer and
 * do not throw, except that `read` may throw `Unreadable`.
 */
export interface Provider {
  readonly name: string;
  readonly channel: Channel;
  /** Media types that it sends, in lower case, without parameters. */
  readonly contentTypes: readonly string[];
  /**
   * What a genuine verdict vouches for. `body`: these very bytes, by a signature over them. `sender`: only who posts,
   * by a password; the bytes are as safe as the TLS connection that they came through. `queue`: nothing, since none is
   * ever given; it comes through a queue of ours that nobody but AWS's own service can fill, and never over HTTP.
   */
  readonly proves: 'body' | 'sender' | 'queue';
  /** Where the secret travels when nothing is signed: in the path, as `/in/{source}/{secret}`. Else in the headers. */
  readonly secretIn?: 'path';
  /** How far a signed time may lie from ours, before or after. Absent: this provider signs no time. */
  readonly toleranceMs?: number;
  /**
   * What a source of this provider can be set to, beyond what every source has: a `z.strictObject`, checked when the
   * configuration loads. Absent: nothing.
   */
  readonly settings?: z.ZodMiniType;
  /** Is this delivery genuine? Over the raw bytes, in constant time, against every live secret. */
  verify(delivery: Delivery, secrets: readonly string[], source: Source): Verdict;
  /** What does it say? Only ever called on a genuine delivery. */
  read(delivery: Delivery, source: Source): Reading | Promise<Reading>;
  /** The answer to a GET that is a challenge; `undefined` when it is none and only asks whether anybody is here. */
  challenge?(delivery: Delivery, secrets: readonly string[]): Challenge | undefined;
  /** Present when browsers deliver and not a machine. */
  readonly browser?: Browser;
  /** Statuses that this provider needs in place of ours. */
  readonly statuses?: Readonly<Partial<Record<Situation, number>>>;
  /**
   * The headers of a genuine delivery of this body, content type included, for tests and for trying it out. `secret` is
   * the one that signs: where that is not the one that verifies, `drawSecret` draws the two.
   */
  sign(body: Buffer, secret: string, at: Date, source: Source): Readonly<Record<string, string>>;
  /** The body with its proof in it, for providers whose proof stands among the fields of the body; before `sign`. */
  seal?(body: Buffer, secret: string, at: Date): Buffer;
  /** A secret out of 32 random bytes, where a provider's secrets have a form of their own; else base64url will do. */
  drawSecret?(random: Buffer): DrawnSecret;
}

/** Both halves of a secret. They are the same text, unless a private key signs and its public key verifies. */
export interface DrawnSecret {
  readonly signing: string;
  /** The half that stands among the source's secrets. */
  readonly verifying: string;
}

/** Genuine, but nobody can read it: the schema drifted, or the mail is broken. Kept raw and told to people. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

import * as z from 'zod/mini';

import type { Configuration, Protocol, Source } from '../domain/configuration.ts';
import { comesByQueue, providers } from '../providers/index.ts';

const Secret = z.string().check(
  z.minLength(1),
  z.refine((text) => text === text.trim(), { error: 'no white space around it' }),
);
// Links are what a stranger could forge to close a case: 256 bits (RFC 2104, section 3, for HMAC-SHA256).
const LinkKey = z
  .string()
  .check(z.refine((text) => Buffer.from(text, 'base64').length >= 32, { error: 'at least 32 random bytes, base64' }));

/** The secrets file, and the value in Secrets Manager alike. Every list is newest first and every entry is live. */
export const SecretsFile = z.strictObject({
  sources: z.record(z.string(), z.array(Secret).check(z.minLength(1))),
  /** An empty list: not given yet; that subscriber cannot be reached. */
  subscribers: z._default(z.record(z.string(), z.array(Secret)), {}),
  links: z.array(LinkKey).check(z.minLength(1)),
});
export type SecretsFile = z.infer<typeof SecretsFile>;

/** So many random bytes; a test passes its own. */
export type RandomBytes = (bytes: number) => Buffer;

/** Some providers' secrets have a form of their own, and some sign with a private key that is none of our business. */
const sourceSecret = ({ provider }: Source, random: Buffer): string =>
  providers[provider]?.drawSecret?.(random).verifying ?? random.toString('base64url');

/** Only our own signatures can be drawn; a URL or key of an outside system has to be given by a person. */
const drawn: { readonly [Name in Protocol]?: (random: Buffer) => readonly string[] } = {
  // The prefix is the specification's: https://github.com/standard-webhooks/standard-webhooks
  webhook: (random) => [`whsec_${random.toString('base64')}`],
  slack: () => [],
  pagerduty: () => [],
  teams: () => [],
};

/** Random secrets for everything that the configuration names; empty lists for what only the outside world can give. */
export const makeSecrets = ({ sources, subscribers }: Configuration, random: RandomBytes): SecretsFile => ({
  sources: Object.fromEntries(
    sources.filter((source) => !comesByQueue(source)).map((source) => [source.id, [sourceSecret(source, random(32))]]),
  ),
  subscribers: Object.fromEntries(
    subscribers.flatMap(({ id, protocol }) => {
      const secrets = drawn[protocol]?.(random(32));
      return secrets ? [[id, [...secrets]]] : [];
    }),
  ),
  links: [random(32).toString('base64')],
});

/** Subscribers that cannot be reached until a person adds their URL or key to the secrets file. */
export const subscribersWithoutSecret = ({ subscribers }: Configuration, secrets: SecretsFile): readonly string[] =>
  subscribers.filter(({ id, protocol }) => drawn[protocol] && !secrets.subscribers[id]?.length).map(({ id }) => id);

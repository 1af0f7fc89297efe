import { type XApi, xApi } from '../adapters/x-api.ts';
import type { AccountTokens } from '../adapters/x-oauth.ts';
import type { Configuration, Source } from '../domain/configuration.ts';
import { addressOf } from './address.ts';
import { type Flags, Misuse } from './command.ts';
import { liveSecrets } from './live-secrets.ts';
import { openPlace } from './place.ts';
import { configuration } from './settings.ts';

/** A source of X, X itself, and what it takes to bring the two together. */
export interface App {
  readonly x: XApi;
  readonly source: Source;
  /** Where X shall deliver to. */
  readonly address: string;
  readonly secrets: readonly string[];
  /** What speaks for the account; absent when the environment does not have all of it. */
  readonly tokens?: AccountTokens;
}

const loopback = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/u;

const base = (): string => process.env['X_API_URL']?.replace(/\/+$/u, '') || 'https://api.x.com';

/** https://docs.x.com/x-api/webhooks/introduction#webhook-requirements */
const checkedAddress = (address: string): string => {
  // What stands for X on this machine can reach this machine.
  const reachable = loopback.test(`${base()}/`) && loopback.test(address);
  const { protocol, port } = new URL(address);
  if (reachable || (protocol === 'https:' && port === '' && !loopback.test(address))) return address;
  const todo = 'Give the public URL that leads here as --url, or a deployed pipeline by --stack.';
  throw new Misuse(`Got ${address}, which X does not take; expected https, no port, and reachable from outside. ${todo}`);
};

const sourceOf = ({ sources }: Configuration, wanted: string | undefined): Source => {
  const ofX = sources.filter(({ provider }) => provider === 'twitter');
  const found = wanted === undefined ? ofX : ofX.filter(({ id }) => id === wanted);
  if (found.length === 1 && found[0]) return found[0];
  const there = ofX.map(({ id }) => id).join(', ') || 'none';
  const got = wanted === undefined ? `${ofX.length} sources of X` : 'no source of X of that name';
  throw new Misuse(`Got ${got}, expected one of: ${there}. Name it after register, check or remove.`);
};

const tokensOf = (newest: string | undefined): AccountTokens | undefined => {
  const { X_CONSUMER_KEY: consumerKey, X_ACCESS_TOKEN: token, X_ACCESS_TOKEN_SECRET: tokenSecret } = process.env;
  // The newest secret of the source, unless that is the app's OAuth 2.0 client secret, with which X signs as well.
  const consumerSecret = process.env['X_CONSUMER_SECRET'] || newest;
  if (!consumerKey || !consumerSecret || !token || !tokenSecret) return undefined;
  return { consumerKey, consumerSecret, token, tokenSecret };
};

/** Finds everything. Tokens come from the environment, never from the command line, where others can read them. */
export const openApp = async (wanted: string | undefined, flags: Flags): Promise<App> => {
  const bearer = process.env['X_BEARER_TOKEN'];
  if (!bearer) {
    throw new Misuse("Got no X_BEARER_TOKEN in the environment, expected the app's Bearer Token from developer.x.com.");
  }
  const place = flags.stack !== undefined || flags.url === undefined ? await openPlace(flags) : undefined;
  const source = sourceOf(await (place?.configuration() ?? configuration()), wanted);
  const address = checkedAddress(addressOf(flags.url ?? place?.url ?? '', source));
  const secrets = await liveSecrets(source, flags, place);
  return { x: xApi({ base: base(), bearer }), source, address, secrets, tokens: tokensOf(secrets[0]) };
};

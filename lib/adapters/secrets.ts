import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

import type { Clock, Secrets } from '../pipeline/ports.ts';

type Lists = Readonly<Record<string, readonly string[]>>;
interface AllSecrets {
  readonly sources?: Lists;
  readonly subscribers?: Lists;
  readonly links?: readonly string[];
}

export interface SecretsOptions {
  readonly client: SecretsManagerClient;
  readonly secretId: string;
  readonly clock: Clock;
  /** How long a value is used before it is fetched again, in milliseconds. */
  readonly freshMs?: number;
}

// An old secret goes out of use within this time.
const fiveMinutes = 300_000;
// A new secret comes into use within this time: a delivery that no known secret proves makes us look. Forgers can make
// us look too, so not more often than this.
const tenSeconds = 10_000;

// JSON.parse quotes what it was given, and what it was given is secret.
const parsed = (secretId: string, text: string): AllSecrets => {
  try {
    return JSON.parse(text) as AllSecrets;
  } catch {
    throw new Error(`Secret ${secretId} is not JSON: put the content of the secrets file into it.`);
  }
};

/**
 * All live secrets from one Secrets Manager value (the shape is `earshot.secrets.json`'s). Cached; while Secrets Manager
 * fails, what was fetched last stays in use, since turning everybody away is worse than an old key for a while.
 */
export const secretsManagerSecrets = ({ client, secretId, clock, freshMs = fiveMinutes }: SecretsOptions): Secrets => {
  let cached: { readonly at: number; readonly value: AllSecrets } | undefined;
  let fetching: Promise<AllSecrets> | undefined;

  const fetch = async (): Promise<AllSecrets> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (SecretString === undefined) throw new Error(`Secret ${secretId} has no text: put the JSON of the secrets file into it.`);
    const value = parsed(secretId, SecretString);
    cached = { at: clock().getTime(), value };
    return value;
  };

  const all = async (): Promise<AllSecrets> => {
    if (cached && clock().getTime() - cached.at < freshMs) return cached.value;
    fetching ??= fetch().finally(() => {
      fetching = undefined;
    });
    try {
      return await fetching;
    } catch (error) {
      if (cached === undefined) throw error;
      // Not at every delivery: each would wait for the time-out.
      cached = { ...cached, at: clock().getTime() - freshMs + tenSeconds };
      return cached.value;
    }
  };

  return {
    ofSource: async (source) => (await all()).sources?.[source] ?? [],
    ofSubscriber: async (subscriber) => (await all()).subscribers?.[subscriber] ?? [],
    forLinks: async () => (await all()).links ?? [],
    refresh: async () => {
      if (cached && clock().getTime() - cached.at < tenSeconds) return false;
      cached &&= { ...cached, at: Number.NEGATIVE_INFINITY };
      await all();
      return true;
    },
  };
};

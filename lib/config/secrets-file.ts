import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';

import type { Configuration, Source } from '../domain/configuration.ts';
import { comesByQueue, providerOf } from '../providers/index.ts';
import { parseJson } from './json.ts';
import { toJsonSchema } from './json-schema.ts';
import { pathOf, WrongConfiguration, type Mistake } from './mistake.ts';
import { readText } from './read-text.ts';
import { schemaMistakes, type Shape } from './schema-mistakes.ts';
import { makeSecrets, SecretsFile } from './secrets.ts';

export type ParsedSecrets =
  { readonly ok: true; readonly secrets: SecretsFile } | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const shape: Shape = { schema: SecretsFile, described: () => toJsonSchema(SecretsFile), confidential: () => true };

/** Secrets from the text of their file, or all of its mistakes at once; a mistake never repeats a secret. */
export const parseSecrets = (text: string): ParsedSecrets => {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ok: false, mistakes: [parsed.mistake] };
  const mistakes = [...parsed.mistakes, ...schemaMistakes(shape, parsed.value)];
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, secrets: z.parse(SecretsFile, parsed.value) };
};

/** The lists of secrets that a source needs, by their name under "sources", and what is in them. */
export const secretListsOf = (source: Source): readonly (readonly [name: string, what: string])[] => {
  const { id, provider } = source;
  if (comesByQueue(source)) return [];
  const own = [id, `the live secrets of this source (${provider})`] as const;
  // Only the service's console can draw it.
  const asks = providerOf(provider)?.browser?.captcha(source) !== undefined;
  return asks ? [own, [`${id}/captcha`, 'the secret keys of the captcha that this source asks for']] : [own];
};

/** A source without a secret would refuse everything that it is sent, so it is a mistake. */
const sourcesWithoutSecret = ({ sources }: Configuration, secrets: SecretsFile): readonly Mistake[] =>
  sources
    .flatMap(secretListsOf)
    .filter(([name]) => !Object.hasOwn(secrets.sources, name))
    .map(([name, what]) => ({
      path: pathOf(['sources', name]),
      found: 'nothing',
      expected: `${what}: add "${name}": ["…"] under "sources", newest first`,
    }));

/** Reads the secrets of a configuration. Throws `WrongConfiguration`, one line per mistake, never with a secret. */
export const readSecrets = (file: string, configuration: Configuration): SecretsFile => {
  const parsed = parseSecrets(readText(file, 'a secrets file; EARSHOT_SECRETS says where it is'));
  if (!parsed.ok) throw new WrongConfiguration(file, parsed.mistakes);
  const missing = sourcesWithoutSecret(configuration, parsed.secrets);
  if (missing.length > 0) throw new WrongConfiguration(file, missing);
  return parsed.secrets;
};

/**
 * The secrets of a configuration; on the first start they are drawn and written, readable by their owner only. A file
 * that is there is never changed: what it lacks is a mistake that says what to add.
 */
export const ensureSecrets = (file: string, configuration: Configuration): SecretsFile => {
  if (!existsSync(file)) {
    const secrets = makeSecrets(configuration, randomBytes);
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return readSecrets(file, configuration);
};

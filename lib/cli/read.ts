import { existsSync, readFileSync, statSync } from 'node:fs';

import type { Source } from '../domain/configuration.ts';
import { interactionId } from '../pipeline/receive/record.ts';
import { providerOf, providers } from '../providers/index.ts';
import type { Way } from '../providers/genuine.ts';
import { Unreadable } from '../providers/provider.ts';
import type { Provider, Reading } from '../providers/provider.ts';
import { exits, Misuse } from './command.ts';
import type { Run } from './command.ts';
import { readableDelivery } from './delivery.ts';
import { jsonLine } from './terminal.ts';
import { configuration, configurationFile } from './settings.ts';

/** The source to read as. Without a configuration a nameless one will do: then no account is known to be our own. */
const sourceOf = (provider: Provider, wanted: string | undefined): Source => {
  const given = wanted !== undefined || existsSync(configurationFile()) ? configuration().sources : [];
  const own = given.filter((source) => source.provider === provider.name);
  const source = wanted === undefined ? own[0] : own.find(({ id }) => id === wanted);
  if (source) return source;
  if (wanted === undefined) return { id: provider.name, provider: provider.name, brand: 'unknown' };
  const names = own.map(({ id }) => id).join(', ') || 'none';
  throw new Misuse(`${provider.name} has no such source in the configuration. There are: ${names}.`);
};

const mail = 'message/rfc822';

const storedOf = ({ provider, source }: Way, { said, files: _files, ...rest }: Reading, receivedAt: Date): object => {
  const interactions = said.map(({ key, ...words }) => ({
    id: interactionId(source, key, receivedAt),
    brand: source.brand,
    source: source.id,
    provider: provider.name,
    channel: provider.channel,
    receivedAt: receivedAt.toISOString(),
    ...words,
  }));
  const others = Object.entries(rest).filter(([, value]) => value !== undefined && value.length > 0);
  return { interactions, ...Object.fromEntries(others) };
};

/** What would be stored of one file. When it was received is not in it, so the file's own time stands for that. */
const outcomeOf = async (reader: Way, file: string): Promise<object> => {
  const { provider, source } = reader;
  const body = readFileSync(file);
  const at = statSync(file).mtime;
  const delivery = readableDelivery(reader, body, at, file);
  if (delivery.headers['content-type'] === mail && !provider.contentTypes.includes(mail)) {
    return { error: `Got a mail file, expected what ${provider.name} sends: ${provider.contentTypes.join(' or ')}.` };
  }
  try {
    return storedOf(reader, await provider.read(delivery, source), at);
  } catch (error) {
    if (error instanceof Unreadable) return { error: error.message };
    throw error;
  }
};

const missing = (error: unknown): string => {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string') throw error;
  return `Got a file that cannot be opened (${code}), expected a raw body.`;
};

/** Reads raw bodies offline, one line of JSON each. Fails when a file cannot be opened. */
export const read: Run = async ({ words: [name = '', ...files], flags, say }) => {
  const provider = providerOf(name);
  if (!provider) throw new Misuse(`There is no such provider. There are: ${Object.keys(providers).join(', ')}.`);
  const reader: Way = { provider, source: sourceOf(provider, flags.source) };
  let opened = true;
  for (const file of files) {
    let line: object;
    try {
      line = { file, ...(await outcomeOf(reader, file)) };
    } catch (error) {
      line = { file, error: missing(error) };
      opened = false;
    }
    say(line, jsonLine(line));
  }
  return opened ? exits.done : exits.failed;
};

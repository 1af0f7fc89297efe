import { readFileSync } from 'node:fs';

import type { Configuration, Source } from '../domain/configuration.ts';
import { genuineDelivery, type Way } from '../providers/genuine.ts';
import { comesByQueue, providerOf } from '../providers/index.ts';
import type { Delivery, Provider } from '../providers/provider.ts';
import { addressOf } from './address.ts';
import { exits, Misuse } from './command.ts';
import type { Flags, Run } from './command.ts';
import { drawnFor } from './delivery.ts';
import { liveSecrets } from './live-secrets.ts';
import { openPlace, type Place } from './place.ts';
import { sampleOf } from './sample.ts';
import { sendMail } from './send-mail.ts';
import { configuration } from './settings.ts';

const sourceOf = ({ sources }: Configuration, name: string): { source: Source; provider: Provider } => {
  const source = sources.find(({ id }) => id === name);
  const provider = source && providerOf(source.provider);
  if (source && provider) return { source, provider };
  throw new Misuse(`There is no such source. There are: ${sources.map(({ id }) => id).join(', ')}.`);
};

const bodyOf = async (provider: Provider, source: Source, { file, text }: Flags): Promise<Buffer> => {
  if (file !== undefined && text !== undefined) throw new Misuse('Got --file and --text, expected one of them.');
  return file === undefined ? sampleOf(provider, source, text) : readFileSync(file);
};

/** Where a private key signs and its public key verifies, the secrets hold only the latter. */
const signsWithAnother = (provider: Provider): boolean => {
  const { signing, verifying } = drawnFor(provider);
  return signing !== verifying;
};

interface Answer {
  readonly accepted?: number;
  readonly duplicates?: number;
  readonly ignored?: number;
  readonly interactions?: readonly string[];
  readonly quarantined?: string;
  readonly detail?: string;
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return isJson && text !== '' ? (JSON.parse(text) as Answer) : {};
};

const inWords = (status: number, answer: Answer): string => {
  const { accepted = 0, duplicates = 0, ignored = 0, interactions = [], quarantined, detail } = answer;
  if (quarantined !== undefined) return `${status}  quarantined ${quarantined}`;
  if (status >= 300) return `${status}  refused${detail === undefined ? '' : `: ${detail}`}`;
  return [`${status}  ${accepted} stored, ${duplicates} seen before, ${ignored} ignored`, ...interactions].join('\n  ');
};

const secretFor = async ({ provider, source }: Way, flags: Flags, place: Place | undefined): Promise<string> => {
  if (flags.secret === undefined && signsWithAnother(provider)) {
    throw new Misuse(`${provider.name} signs with a private key, which is not among the secrets: give it as --secret.`);
  }
  const [secret] = await liveSecrets(source, flags, place);
  if (secret !== undefined) return secret;
  throw new Error(`Source ${source.id} has no live secret: add one, or give --secret.`);
};

const post = ({ headers, body, pathSecret }: Delivery, address: string): Promise<Response> => {
  const url = pathSecret === undefined ? address : `${address}/${encodeURIComponent(pathSecret)}`;
  return fetch(url, { method: 'POST', headers, body: new Uint8Array(body), redirect: 'manual' });
};

/** Posts a genuine delivery of a configured source, as its provider would. Fails when it is not answered 2xx. */
export const send: Run = async ({ words: [name = ''], flags, say }) => {
  const stack = flags.stack === undefined ? undefined : await openPlace(flags);
  const { source, provider } = sourceOf(await (stack?.configuration() ?? configuration()), name);
  const body = await bodyOf(provider, source, flags);
  if (comesByQueue(source)) return sendMail(source, body, { flags, say });
  const place = stack ?? (flags.url === undefined ? await openPlace({}) : undefined);
  const secret = await secretFor({ provider, source }, flags, place);
  const address = addressOf(flags.url ?? place?.url ?? '', source);
  const response = await post(genuineDelivery({ provider, source }, body, secret, new Date()), address);
  const answer = await answerOf(response);
  say({ source: source.id, status: response.status, ...answer }, inWords(response.status, answer));
  return response.ok ? exits.done : exits.failed;
};

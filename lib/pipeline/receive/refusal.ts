import type { Delivery, Forgery, Provider, Situation } from '../../providers/provider.ts';
import { type Answer, problem } from '../answer.ts';

/** The largest body that is taken; a Lambda event ends at 6 MB, and Base64 adds a third. */
const bodyLimitBytes = 4_194_304;
const headerLimitBytes = 8192;

const statuses: Readonly<Record<Situation, number>> = {
  forged: 401, unreadable: 202, tooLarge: 413, unsupported: 415, unavailable: 503,
};

/** The status of a situation, in the provider's own reading where it has one. */
export const statusOf = (provider: Provider, situation: Situation): number =>
  provider.statuses?.[situation] ?? statuses[situation];

const titles: Readonly<Record<Situation, string>> = {
  forged: 'Not proven genuine', unreadable: 'Unreadable', tooLarge: 'Too large', unsupported: 'Unsupported', unavailable: 'Not now',
};

/** What the person at the other end can do about a delivery that is not proven. */
const remedies: Readonly<Record<Forgery, string>> = {
  'signature missing': 'The proof of origin is missing. Set the secret in the provider\'s console.',
  'signature malformed': 'The proof of origin is not in the form that this provider uses.',
  'signature repeated': 'The proof of origin came more than once; expected one.',
  'signature wrong': 'No live secret of this source proves this body. Check the secret, and that nothing between changes the body.',
  'too old': 'It was signed too long ago, or a clock is wrong.',
  'from the future': 'It was signed at a time that is still to come: a clock is wrong.',
  'no secret configured': 'This source has no secret yet. Add one to the secrets.',
  'captcha missing': 'The check that a person sent it is missing. Have the page show it, and send what it gives.',
  'captcha wrong': 'The check that a person sent it failed, or was used before. Solve it again and send it once more.',
};

/** Why a delivery is not taken. */
export interface Refusal {
  readonly situation: Situation;
  readonly detail: string;
}

const mediaTypeOf = (delivery: Delivery): string =>
  (delivery.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** What can be refused before any secret is looked at. */
export const refusalOf = (delivery: Delivery, provider: Provider): Refusal | undefined => {
  const encoding = delivery.headers['content-encoding'] ?? 'identity';
  const type = mediaTypeOf(delivery);
  if (delivery.body.byteLength > bodyLimitBytes) {
    return { situation: 'tooLarge', detail: `The body has ${delivery.body.byteLength} bytes; at most ${bodyLimitBytes} are taken.` };
  }
  if (Object.values(delivery.headers).some((value) => Buffer.byteLength(value) > headerLimitBytes)) {
    return { situation: 'tooLarge', detail: `A header is longer than ${headerLimitBytes} bytes.` };
  }
  if (encoding.trim().toLowerCase() !== 'identity') {
    return { situation: 'unsupported', detail: 'Compressed bodies are not taken; send it without Content-Encoding.' };
  }
  if (!provider.contentTypes.includes(type)) {
    return { situation: 'unsupported', detail: `Expected ${provider.contentTypes.join(' or ')} as Content-Type.` };
  }
  return undefined;
};

/** The answer to what is not taken, in the status that this provider reads as it is meant. */
export const refuse = (provider: Provider, { situation, detail }: Refusal): Answer =>
  problem(statusOf(provider, situation), titles[situation], detail);

/** The answer to a delivery that is not proven genuine. */
export const refuseForged = (provider: Provider, why: Forgery): Answer =>
  refuse(provider, { situation: 'forged', detail: remedies[why] });

import type { Provider } from '../provider.ts';
import { readingIn } from './normalise.ts';
import { Settings } from './payload.ts';
import { sign, verify } from './verify.ts';

/** Anybody who posts JSON with an HMAC-SHA256 of it in a header: how, and where our words stand, is configured. */
export const hmac: Provider = {
  name: 'hmac',
  channel: 'form',
  contentTypes: ['application/json', 'application/cloudevents+json', 'application/vnd.api+json', 'text/json'],
  proves: 'body',
  settings: Settings,
  verify,
  read: ({ body }, source) => readingIn(body, source),
  sign,
};

import type { Source } from '../../domain/configuration.ts';
import { milliseconds } from '../../domain/elapsed.ts';
import { fieldsIn, formParts } from '../../forms/body.ts';
import { captchaOf } from '../../forms/captcha.ts';
import { dressFor } from '../../forms/page-answer.ts';
import { settingsOf, together } from '../decode.ts';
import type { Browser, Delivery, Provider, Reading } from '../provider.ts';
import { heardInSubmission, isTrapped } from './normalise.ts';
import { Page, Settings } from './payload.ts';
import { sign, verify } from './verify.ts';

/** The HTML standard's own field for the charset: the browser fills it in. */
const charsetField = '_charset_';

const trapped = 'a field that no person sees is filled in: a machine did it';

const read = (delivery: Delivery, source: Source): Reading => {
  const parts = formParts(delivery);
  const [charset] = fieldsIn(parts).get(charsetField) ?? [];
  const shown = parts.filter(({ name }) => name !== charsetField);
  const submission = { parts: shown, fields: fieldsIn(shown, () => charset), page: settingsOf(Page, source) };
  if (isTrapped(submission)) return together([{ ignored: [trapped] }]);
  return together([heardInSubmission(submission, source, delivery.body)]);
};

/** Turnstile says on which page it was solved; hCaptcha's word for it is the browser's, which it advises not to trust. */
const captchaFor = (source: Source): ReturnType<Browser['captcha']> => {
  const { captcha, origins } = settingsOf(Page, source);
  const ours = captcha?.service === 'turnstile' && { hostnames: origins.map((origin) => new URL(origin).hostname) };
  return captcha && captchaOf({ ...ours, ...captcha });
};

const browser: Browser = {
  limit: (source) => {
    const { most, within } = settingsOf(Page, source).limit;
    return { most, withinSeconds: Math.floor(milliseconds(within) / 1000) };
  },
  captcha: captchaFor,
  dress: (status, delivery, source) => dressFor(status, delivery, settingsOf(Page, source)),
};

/** A form of our own, on a page of our own. */
export const html: Provider = {
  name: 'html',
  channel: 'form',
  contentTypes: ['application/x-www-form-urlencoded', 'multipart/form-data'],
  proves: 'sender',
  secretIn: 'path',
  settings: Settings,
  verify,
  read,
  browser,
  // A browser shows whatever it is answered and tries nothing again: no status needs to be another.
  sign,
};

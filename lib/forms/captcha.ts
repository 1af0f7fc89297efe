import * as z from 'zod/mini';

import { attempt, jsonObject } from '../providers/decode.ts';
import type { Captcha, Delivery, Judgement } from '../providers/provider.ts';
import { fieldsIn, formParts } from './body.ts';

const Host = z.string().check(z.regex(/^[a-z\d.-]{1,253}$/, { error: 'a host name such as www.example.com' }));

/** Which service tells people from machines, and what its answer must say beside "yes". */
export const CaptchaSettings = z
  .strictObject({
    service: z.enum(['turnstile', 'hcaptcha']),
    hostnames: z.optional(z.array(Host).check(z.minLength(1), z.maxLength(50))),
    action: z.optional(z.string().check(z.regex(/^[\w-]{1,32}$/, { error: '1 to 32 letters, digits, _ and -' }))),
    sitekey: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  })
  .check(
    z.refine(({ service, action }) => service === 'turnstile' || action === undefined, {
      error: 'no action: hCaptcha knows none',
    }),
    z.refine(({ service, sitekey }) => service === 'hcaptcha' || sitekey === undefined, {
      error: 'no sitekey: Turnstile does not ask for it',
    }),
  );
export type CaptchaSettings = z.infer<typeof CaptchaSettings>;

interface Service {
  readonly url: string;
  /** What the widget calls the field that it adds to the form. */
  readonly field: string;
  readonly longest: number;
  /** What stands in the answer when the token was good and is used up, or may be. */
  readonly spent: string;
}

/**
 * https://developers.cloudflare.com/turnstile/get-started/server-side-validation/
 * https://docs.hcaptcha.com/#verify-the-user-response-server-side
 */
const services: Readonly<Record<CaptchaSettings['service'], Service>> = {
  turnstile: {
    url: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
    field: 'cf-turnstile-response',
    longest: 2048,
    spent: 'timeout-or-duplicate',
  },
  hcaptcha: {
    url: 'https://api.hcaptcha.com/siteverify',
    field: 'h-captcha-response',
    longest: 8192,
    spent: 'invalid-or-already-seen-response',
  },
};

/** What says something about us or the service, and nothing about whoever sent the form. */
const notTheirs = ['missing-input-secret', 'invalid-input-secret', 'internal-error'];

const Verified = z.object({
  success: z.boolean(),
  hostname: z.optional(z.nullable(z.string())),
  action: z.optional(z.nullable(z.string())),
  'error-codes': z._default(z.nullable(z.array(z.string())), []),
});

const tokenOf = ({ field, longest }: Service, delivery: Delivery): string | undefined => {
  const parts = attempt(() => fieldsIn(formParts(delivery)));
  const [token = '', ...others] = 'value' in parts ? (parts.value.get(field) ?? []) : [];
  return token !== '' && token.length <= longest && others.length === 0 ? token : undefined;
};

const unknown = (why: string): Judgement => ({ person: 'unknown', why });

const judge = ({ spent }: Service, { hostnames, action }: CaptchaSettings, answer: string): Judgement => {
  const read = attempt(() => jsonObject(Buffer.from(answer)));
  const verified = Verified.safeParse('value' in read ? read.value : undefined).data;
  if (verified === undefined) return unknown('the service answered something else');
  const codes = verified['error-codes'] ?? [];
  const fault = notTheirs.find((code) => codes.includes(code));
  if (fault !== undefined) return unknown(`the service answered ${fault}`);
  if (!verified.success) return { person: 'no', spent: codes.includes(spent) };
  // A busy hCaptcha says `not-provided`: only a name of somebody else's page speaks against it.
  const { hostname = null } = verified;
  const isElsewhere = hostnames && hostname !== null && hostname !== 'not-provided' && !hostnames.includes(hostname);
  const isOther = action !== undefined && verified.action !== action;
  return isElsewhere || isOther ? { person: 'no', spent: false } : { person: 'yes' };
};

/** The check of Turnstile or hCaptcha, as a source is set to it. Neither is told whose address it was. */
export const captchaOf = (settings: CaptchaSettings): Captcha => {
  const service = services[settings.service];
  return {
    tokenOf: (delivery) => tokenOf(service, delivery),
    question: (token, secret, attemptId) => ({
      url: service.url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        secret,
        response: token,
        ...(settings.service === 'turnstile' && { idempotency_key: attemptId }),
        ...(settings.sitekey !== undefined && { sitekey: settings.sitekey }),
      }).toString(),
    }),
    judge: (answer) => judge(service, settings, answer),
  };
};

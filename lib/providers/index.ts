import { cloudmailin } from './cloudmailin/index.ts';
import { elementor } from './elementor/index.ts';
import { formspree } from './formspree/index.ts';
import { googleForms } from './google-forms/index.ts';
import { gravityForms } from './gravity-forms/index.ts';
import { hmac } from './hmac/index.ts';
import { html } from './html/index.ts';
import { hubspot } from './hubspot/index.ts';
import { jotform } from './jotform/index.ts';
import { mailgun } from './mailgun/index.ts';
import { mailjet } from './mailjet/index.ts';
import { mime } from './mime/index.ts';
import { netlify } from './netlify/index.ts';
import { postmark } from './postmark/index.ts';
import type { Provider } from './provider.ts';
import { sendgrid } from './sendgrid/index.ts';
import { ses } from './ses/index.ts';
import { standardWebhooks } from './standard-webhooks/index.ts';
import { tally } from './tally/index.ts';
import { twitter } from './twitter/index.ts';
import { typeform } from './typeform/index.ts';
import { webflow } from './webflow/index.ts';
import { wpforms } from './wpforms/index.ts';

/** Everyone that we can listen to, by the name that the configuration uses. Adding one is a folder and a line here. */
export const providers: Readonly<Record<string, Provider>> = {
  cloudmailin,
  elementor,
  formspree,
  'google-forms': googleForms,
  'gravity-forms': gravityForms,
  hmac,
  html,
  hubspot,
  jotform,
  mailgun,
  mailjet,
  mime,
  netlify,
  postmark,
  sendgrid,
  ses,
  'standard-webhooks': standardWebhooks,
  tally,
  twitter,
  typeform,
  webflow,
  wpforms,
};

/** The provider of a name; a name such as `constructor` is nobody's. */
export const providerOf = (name: string): Provider | undefined =>
  Object.hasOwn(providers, name) ? providers[name] : undefined;

/** Whether deliveries to a source come through a queue of ours and never over HTTP, so that it has no secret. */
export const comesByQueue = ({ provider }: { readonly provider: string }): boolean =>
  providerOf(provider)?.proves === 'queue';

import type { Source } from '../../lib/domain/configuration.ts';
import { providers } from '../../lib/providers/index.ts';
import type { Reading } from '../../lib/providers/provider.ts';
import {
  cloudmailin, judged, mailgun, mailjet, pairsOf, type Post, postmark, rawOf, sendgrid, type Sent, ses, taken,
  throughTrusted, to, trusted,
} from './mail-posts.ts';
import { noon } from './providers.ts';

/** One way on which a mail reaches us, and what is vouched for on it. */
export interface Way {
  readonly name: string;
  readonly provider: string;
  readonly vouches: readonly string[];
  readonly settings?: Source['settings'];
  readonly post: (sent: Sent) => Post;
}

const everything = ['spf', 'dkim', 'dmarc'];

const mailgunBehind = (sent: Sent): Post => mailgun({ ...sent, silent: true }, [...judged(sent), taken(trusted)]);
const cloudmailinBehind = (sent: Sent): Post => cloudmailin({ ...sent, silent: true }, throughTrusted(sent));
const bridged = (sent: Sent): Post => [{ 'x-envelope-from': `<${sent.mailFrom}>` }, rawOf(throughTrusted(sent))];

/** Those behind a server that may be trusted, or not. */
const behind = Object.entries({ mailgun: mailgunBehind, cloudmailin: cloudmailinBehind, postmark, mailjet, mime: bridged });

/** Every provider of mail, and every one that can be told of a server. */
export const ways: readonly Way[] = [
  { name: 'ses', provider: 'ses', vouches: ['spf', 'dmarc'], settings: { recipients: [to] }, post: ses },
  { name: 'sendgrid', provider: 'sendgrid', vouches: ['spf', 'dkim'], post: sendgrid },
  { name: 'mailgun', provider: 'mailgun', vouches: ['spf', 'dkim'], post: (sent) => mailgun(sent) },
  {
    name: 'cloudmailin', provider: 'cloudmailin', vouches: ['spf'],
    post: (sent) => cloudmailin(sent, [taken('cloudmailin.net'), ...pairsOf(sent)]),
  },
  ...behind.flatMap(([provider, post]): Way[] => [
    { name: `${provider} behind a server`, provider, vouches: everything, settings: { trusts: trusted }, post },
    { name: `${provider} behind one that is not trusted`, provider, vouches: [], post },
  ]),
];

/** What we read of a mail that came on this way. */
export const readOn = async ({ provider, settings, post }: Way, sent: Sent): Promise<Reading> => {
  const [headers, body] = post(sent);
  const source: Source = { id: 'help', provider, brand: 'bluewater', ...(settings && { settings }) };
  const known = providers[provider];
  if (!known) throw new Error(`Got no provider ${provider}, expected one that is registered: correct the way.`);
  return known.read({ source: 'help', method: 'POST', headers, query: {}, body, receivedAt: noon }, source);
};

import { genuineDelivery } from '../../lib/providers/genuine.ts';
import { providers } from '../../lib/providers/index.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { secrets } from './installation.ts';

interface Signing {
  readonly source: string;
  readonly provider: string;
  readonly secret: string;
  readonly at: Date;
}

/** Whoever has a clock: a delivery is signed and received now. */
export interface Moment {
  readonly now: Date;
}

/** A body as this provider would deliver it, signed with that secret. */
export const signed = (body: object, { source, provider: name, secret, at }: Signing): Delivery => {
  const provider = providers[name];
  if (!provider) throw new Error(`No provider ${name}`);
  const bytes = Buffer.from(JSON.stringify(body));
  return genuineDelivery({ provider, source: { id: source, provider: name, brand: 'bluewater' } }, bytes, secret, at);
};

/** What X delivers for our account, signed with one of its live secrets. */
export const activity = ({ now }: Moment, events: object, secret: string = secrets.sources.x[0]): Delivery =>
  signed({ for_user_id: '2244994945', ...events }, { source: 'x', provider: 'twitter', secret, at: now });

/** A post of a guest, as X's Account Activity brings it. */
export const post = (
  moment: Moment,
  words: { id: string; text: string; user?: string; screenName?: string; name?: string; secret?: string },
): Delivery => {
  const user = { id_str: words.user ?? '7', screen_name: words.screenName ?? 'ada', name: words.name ?? 'Ada Byron' };
  const said = { id_str: words.id, created_at: 'Sat Nov 21 07:59:30 +0000 2026', text: words.text, user };
  return activity(moment, { tweet_create_events: [said] }, words.secret);
};

/** A post that its author deleted. */
export const deletion = (moment: Moment, id: string, user = '7'): Delivery =>
  activity(moment, { tweet_delete_events: [{ status: { id, user_id: user }, timestamp_ms: '1795248000000' }] });

const question = (id: string, ref: string, type: string, title: string) => ({ id, ref, type, title });
const answer = (type: string, value: string, { id, ref, type: asked }: ReturnType<typeof question>) => ({
  type, [type]: value, field: { id, ref, type: asked },
});

/** A form that a guest filled in. */
export const form = (
  { now }: Moment,
  words: { token: string; text: string; email?: string; member?: string; memberId?: string },
): Delivery => {
  const [said, mail, member] = [
    question('a', 'words', 'long_text', 'What happened?'),
    question('b', 'mail', 'email', 'Your e-mail'),
    question('c', 'member_no', 'short_text', 'Member number'),
  ] as const;
  const answers = [
    answer('text', words.text, said),
    answer('email', words.email ?? 'ben@example.com', mail),
    ...(words.member === undefined ? [] : [answer('text', words.member, member)]),
  ];
  const response = {
    form_id: 'f1',
    token: words.token,
    // Behind a log-in, the form knows who fills it in.
    ...(words.memberId !== undefined && { hidden: { member_id: words.memberId } }),
    submitted_at: '2026-11-21T07:58:00Z',
    definition: { id: 'f1', title: 'Contact', fields: [said, mail, member] },
    answers,
  };
  const body = { event_id: `event-${words.token}`, event_type: 'form_response', form_response: response };
  return signed(body, { source: 'contact', provider: 'typeform', secret: secrets.sources.contact[0], at: now });
};

/** A file in a mail. */
interface File {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A mail that a guest wrote. */
export const mail = (
  { now }: Moment,
  words: { id: string; text: string; from?: string; subject?: string; headers?: { Name: string; Value: string }[]; files?: File[] },
): Delivery => {
  const from = words.from ?? 'cleo@example.com';
  const body = {
    MessageID: words.id,
    From: from,
    FromName: 'Cleo',
    FromFull: { Email: from, Name: 'Cleo', MailboxHash: '' },
    To: 'help@bluewater.example',
    Subject: words.subject ?? 'My stay',
    Date: 'Sat, 21 Nov 2026 07:57:00 +0000',
    TextBody: words.text,
    HtmlBody: '',
    StrippedTextReply: '',
    Headers: words.headers ?? [],
    Attachments: (words.files ?? []).map(({ name, bytes }) => ({
      Name: name, ContentType: 'image/jpeg', ContentLength: bytes.length, Content: bytes.toString('base64'),
    })),
  };
  return signed(body, { source: 'help', provider: 'postmark', secret: secrets.sources.help[0], at: now });
};

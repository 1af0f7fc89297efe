import type { Source } from '../../domain/configuration.ts';
import { fit, isoTime, jsonObject, part, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { leadsOf, postKey, saidInChat, saidInDirectMessage, saidInPostV1, saidInPostV2 } from './normalise.ts';
import * as payload from './payload.ts';
import { challenge, sign, verify } from './verify.ts';

/** What a part of a delivery is read beside: our own accounts, and whom the ids stand for. */
interface Beside {
  readonly own: ReadonlySet<string | null | undefined>;
  readonly users?: payload.Users;
  readonly includes?: payload.Includes;
  readonly eventId?: string;
}
type Reader = (thing: unknown, beside: Beside) => Partial<Reading>;

const ignored = (reason: string): Reader => () => ({ ignored: [reason] });
const ourOwn = ignored('our own words');
const repost = ignored('a repost adds no words');

/** v1.1 names no conversation: what is answered to our answer belongs to what we answered. */
const answerOf = ({ id_str: id, in_reply_to_status_id_str: to }: payload.PostV1): Reading['leads'] =>
  to ? [{ key: postKey(id), to: postKey(to) }] : undefined;

const postV1: Reader = (thing, { own }) => {
  const post = fit(payload.PostV1, thing, 'a post (v1.1)');
  if (own.has(post.user.id_str)) return { ...ourOwn(thing, { own }), leads: answerOf(post) };
  if (post.retweeted_status) return repost(thing, { own });
  return { said: [saidInPostV1(post)], leads: leadsOf(post.id_str, post.edit_history?.edit_tweet_ids) };
};

const postV2: Reader = (thing, { own, includes }) => {
  const post = fit(payload.PostV2, thing, 'a post (v2)');
  if (post.author_id && own.has(post.author_id)) return ourOwn(thing, { own });
  if (post.referenced_tweets?.some(({ type }) => type === 'retweeted')) return repost(thing, { own });
  return { said: [saidInPostV2(post, includes)], leads: leadsOf(post.id, post.edit_history_tweet_ids) };
};

const directMessage: Reader = (thing, { own, users }) => {
  const message = fit(payload.DirectMessage, thing, 'a direct message');
  if (message.type !== 'message_create') throw unreadable('an unknown type of direct message', 'message_create');
  if (own.has(message.message_create.sender_id)) return ourOwn(thing, { own });
  return { said: [saidInDirectMessage(message, users)] };
};

const chat: Reader = (thing, { own, includes, eventId = '' }) => {
  const message = fit(payload.ChatMessage, thing, 'an encrypted message');
  return own.has(message.sender_id) ? ourOwn(thing, { own }) : { said: [saidInChat(message, eventId, includes)] };
};

const deletionV1: Reader = (thing) => ({ redacted: [postKey(fit(payload.DeletionV1, thing, 'a deletion').status.id)] });
const deletionV2: Reader = (thing) => ({ redacted: [postKey(fit(payload.DeletionV2, thing, 'a deletion').id)] });

const revoked = (account: string | null | undefined): string =>
  `X account ${account ?? '(unnamed)'} revoked our access`;
const revocation: Reader = (thing) => {
  const { revoke } = fit(payload.Revocation, thing, 'a revocation');
  const at = isoTime(revoke.date_time);
  return { silenced: `${revoked(revoke.source.user_id)}${at ? ` at ${at}` : ''}` };
};

/** Account Activity API. https://docs.x.com/x-api/account-activity/introduction */
const families: Readonly<Record<string, Reader>> = {
  tweet_create_events: postV1,
  tweet_delete_events: deletionV1,
  direct_message_events: directMessage,
  user_event: revocation,
  favorite_events: ignored('a like adds no words'),
  follow_events: ignored('a follow or unfollow adds no words'),
  block_events: ignored('a block or unblock adds no words'),
  mute_events: ignored('a mute or unmute adds no words'),
  direct_message_indicate_typing_events: ignored('typing is not yet a message'),
  direct_message_mark_read_events: ignored('reading adds no words'),
};
const isFamily = (name: string): boolean => name.endsWith('_events') || name === 'user_event';

const accountActivity = (body: object, source: Source): Reading => {
  const { for_user_id: heardFor, users } = fit(payload.AccountActivity, body, 'an account activity');
  const beside: Beside = { own: new Set([source.account?.id, heardFor]), users };
  const things = Object.entries(body)
    .filter(([name]) => isFamily(name))
    .flatMap(([name, value]: [string, unknown]) => [value].flat().map((thing) => ({ name, thing })));
  return together(
    things.map(({ name, thing }) =>
      part(() => {
        const read = Object.hasOwn(families, name) ? families[name] : undefined;
        if (!read) throw unreadable('an unknown kind of account activity', 'one of those that X documents');
        return read(thing, beside);
      }),
    ),
  );
};

const directMessages: Reader = (thing, { own }) => {
  const { direct_message_events: messages, users } = fit(payload.DirectMessages, thing, 'direct messages');
  return together(messages.map((message) => part(() => directMessage(message, { own, users }))));
};

/**
 * X Activity API. Names without their dots, dashes and capitals: `post.mention.create` was `PostMentionCreate` before
 * March 2026, and a picture is a `profile_picture` here and a `profile-picture` there.
 * https://docs.x.com/x-api/activity/introduction
 */
const activities: readonly (readonly [name: RegExp, Reader])[] = [
  [/^post(?:mention|reply|quote)?create$/, postV2],
  [/^postrepostcreate$/, repost],
  [/^postdelete$/, deletionV2],
  [/^dmreceived$/, directMessages],
  [/^chatreceived$/, chat],
  [/^(?:dm|chat)sent$/, ourOwn],
  [/^oauthrevoke$/, (_, { own }) => ({ silenced: revoked([...own].find(Boolean)) })],
  [/^(?:like|follow|mute|block)[a-z]+$/, ignored('a like, follow, mute or block adds no words')],
  [/^profile[a-z]+$/, ignored('a changed profile adds no words')],
  [/^(?:dm|chat)(?:read|indicatetyping|conversationjoin)$/, ignored('reading, typing or joining adds no words')],
  [/^(?:spaces|broadcast)[a-z]+$/, ignored('what is said in a live broadcast is not written to us')],
  [/^newsnew$/, ignored('news are not about us')],
];

const activity = (data: object, source: Source): Reading => {
  const event = fit(payload.Activity, data, 'an activity');
  const name = event.event_type.toLowerCase().replaceAll(/[^a-z]/g, '');
  const [, read] = activities.find(([pattern]) => pattern.test(name)) ?? [];
  if (!read) throw unreadable('an unknown event_type', 'one of those that X documents');
  // Who is heard is ours, unless somebody else's account is configured as ours: then a customer may be heard.
  const own = new Set([source.account?.id ?? event.filter?.user_id]);
  return together([read(event.payload, { own, includes: event.includes, eventId: event.event_uuid })]);
};

const replayed: Partial<Reading> = { ignored: ['a report on a replay that was asked for'] };
const expected = 'one of the families of X (…_events, data, replay_job_status)';

/** One URL of one app hears three products and a report; these keys tell them apart. */
const read = ({ body }: Delivery, source: Source): Reading => {
  const whole = jsonObject(body);
  if (Object.hasOwn(whole, 'replay_job_status')) return together([replayed]);
  if (Object.keys(whole).some(isFamily)) return accountActivity(whole, source);
  const { data, includes } = fit(payload.WithData, whole, expected);
  if (Object.hasOwn(data, 'event_type')) return activity(data, source);
  return together([postV2(data, { own: new Set([source.account?.id]), includes })]);
};

/** X, formerly Twitter: what is posted about us and written to us, by any of the three products that X has for it. */
export const twitter: Provider = {
  name: 'twitter',
  channel: 'twitter',
  contentTypes: ['application/json'],
  proves: 'body',
  verify,
  read,
  challenge,
  sign,
};

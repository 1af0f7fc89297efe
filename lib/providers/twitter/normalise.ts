import type { Attachment, Author, Said } from '../../domain/interaction.ts';
import { cut, handles, isoTime, present, unescapeEntities } from '../decode.ts';
import type { Lead } from '../provider.ts';
import type * as payload from './payload.ts';

type Person = payload.Person;
type Includes = payload.Includes;
type Users = payload.Users;

/** Ours for a post: the same whichever family of X brings it. */
export const postKey = (id: string): string => `post:${id}`;

const idOf = (user: Person): string => user.id_str ?? String(user.id ?? '');

/** A screen name as X allows it; what else stands there must not become part of a link. */
const usernameOf = (user: Person | undefined): string | undefined =>
  /^\w{1,50}$/.exec(user?.screen_name || user?.username || '')?.[0];

/** v1.1 counts beside the name, v2 under `public_metrics`. */
const followersOf = (user: Person | undefined): number | undefined => {
  const metrics: unknown = user?.public_metrics;
  const inMetrics = typeof metrics === 'object' && metrics !== null && 'followers_count' in metrics ? metrics.followers_count : undefined;
  const count = user?.followers_count ?? inMetrics;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
};

const author = (id: string | null | undefined, user: Person | undefined): Author =>
  present({
    name: user?.name ? cut(user.name, 200) : undefined,
    username: usernameOf(user),
    handles: handles([['twitter', id]]),
    followers: followersOf(user),
  });

/** X answers `/i/status/` whoever wrote it. */
const url = (id: string, user: Person | undefined): string => `https://x.com/${usernameOf(user) ?? 'i'}/status/${id}`;

/** X's codes that name no language: `und`, `zxx`, and its own `qme`, `qht`, … */
const lang = (code: string | null | undefined): string | undefined =>
  code && !/^(?:und|zxx|q[a-z]{2})$/.test(code) ? code : undefined;

const words = (...texts: readonly (string | null | undefined)[]): string =>
  cut(unescapeEntities(texts.find((text) => text) ?? ''));

type Variants = NonNullable<payload.MediaV1['video_info']>['variants'];

/** The film in its best quality, else the picture. */
const attachment = (variants: Variants, picture: string | null | undefined): Attachment[] => {
  const rate = (variant: NonNullable<Variants>[number]): number => variant.bitrate ?? variant.bit_rate ?? -1;
  const [best] = (variants ?? []).filter((variant) => variant.url).sort((one, other) => rate(other) - rate(one));
  const found = best?.url ?? picture;
  return found ? [present({ contentType: best?.content_type ?? undefined, url: found })] : [];
};

const attachmentV1 = (media: payload.MediaV1): Attachment[] =>
  attachment(media.video_info?.variants, media.media_url_https);
const attachmentV2 = (media: payload.MediaV2): Attachment[] =>
  attachment(media.variants, media.url ?? media.preview_image_url);

const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

type Parents = { readonly repliedTo?: string | null; readonly quoted?: string | null };

/** What a post is by what it points to; who replies with a quote replies. */
const kindAndParent = ({ repliedTo, quoted }: Parents): Pick<Said, 'kind' | 'inReplyTo'> => {
  if (repliedTo) return { kind: 'reply', inReplyTo: postKey(repliedTo) };
  return quoted ? { kind: 'quote', inReplyTo: postKey(quoted) } : { kind: 'post' };
};

/**
 * An edited post has an id of its own and names those before it: it stays what it was, in a later version.
 * https://docs.x.com/x-api/fundamentals/edit-posts
 */
const edition = (id: string, history: readonly string[] | null | undefined): Pick<Said, 'key' | 'edition'> => {
  const [first = id] = history ?? [];
  const place = history?.indexOf(id) ?? -1;
  return { key: postKey(place > 0 ? first : id), edition: place > 0 ? place + 1 : undefined };
};

/** A post that begins a conversation gives it its id, in each of its versions; it is the first one's. */
const conversation = ({ id, conversation_id: of, edit_history_tweet_ids: history }: payload.PostV2): string | undefined => {
  if (!of) return undefined;
  return history?.includes(of) ? edition(id, history).key : postKey(of);
};

/** The other ids of an edited post: whoever answers or deletes one of its versions means all of them. */
export const leadsOf = (id: string, history: readonly string[] | null | undefined): Lead[] | undefined => {
  const { key } = edition(id, history);
  return key === postKey(id) ? undefined : [{ key: postKey(id), to: key, same: true }];
};

/** What a v1.1 post says. Long ones carry their whole text elsewhere, and `text` ends in "…". */
export const saidInPostV1 = (post: payload.PostV1): Said => {
  const long = post.extended_tweet;
  const media = (long?.extended_entities ?? long?.entities ?? post.extended_entities ?? post.entities)?.media ?? [];
  return present({
    ...edition(post.id_str, post.edit_history?.edit_tweet_ids),
    ...kindAndParent({ repliedTo: post.in_reply_to_status_id_str, quoted: post.quoted_status_id_str }),
    public: true,
    saidAt: isoTime(post.created_at),
    author: author(post.user.id_str, post.user),
    text: words(post.note_tweet?.text, long?.full_text, post.full_text, post.text),
    attachments: some(media.flatMap(attachmentV1)),
    url: url(post.id_str, post.user),
    lang: lang(post.lang),
  });
};

/** What a v2 post says: who wrote it and what it shows stand under `includes`, when they were asked for. */
export const saidInPostV2 = (post: payload.PostV2, includes: Includes): Said => {
  const of = (type: string) => post.referenced_tweets?.find((other) => other.type === type)?.id;
  const user = includes?.users?.find((one) => idOf(one) === post.author_id);
  const shown = new Set(post.attachments?.media_keys);
  return present({
    ...edition(post.id, post.edit_history_tweet_ids),
    ...kindAndParent({ repliedTo: of('replied_to') ?? post.in_reply_to_tweet_id, quoted: of('quoted') }),
    public: true,
    saidAt: isoTime(post.created_at),
    author: author(post.author_id, user),
    text: words(post.note_tweet?.text, post.text),
    attachments: some((includes?.media ?? []).filter((media) => shown.has(media.media_key)).flatMap(attachmentV2)),
    conversation: conversation(post),
    url: url(post.id, user),
    lang: lang(post.lang),
  });
};

/** Two people have one private conversation, whoever of them writes. X itself puts the smaller id first. */
const between = (ids: readonly string[]): string =>
  `dm:${[...ids].sort((one, other) => one.length - other.length || (one < other ? -1 : 1)).join('-')}`;

const userIn = (users: Users, id: string): Person | undefined =>
  users && Object.hasOwn(users, id) ? users[id] : undefined;

/** What a direct message says. `users` names both people. */
export const saidInDirectMessage = (event: payload.DirectMessage, users: Users): Said => {
  const message = event.message_create;
  const media = message.message_data.attachment?.media;
  const recipient = message.target.recipient_id;
  return present({
    key: `dm:${event.id}`,
    kind: 'directMessage',
    public: false,
    saidAt: isoTime(event.created_timestamp),
    author: author(message.sender_id, userIn(users, message.sender_id)),
    text: words(message.message_data.text),
    attachments: media ? some(attachmentV1(media)) : undefined,
    conversation: recipient ? between([message.sender_id, recipient]) : undefined,
  });
};

/** An encrypted message: nobody but the two of them can read it, but somebody wrote and waits. */
export const saidInChat = (chat: payload.ChatMessage, eventId: string, includes: Includes): Said => {
  const ids = /^(\d{1,20})[:-](\d{1,20})$/.exec(chat.conversation_id ?? '')?.slice(1);
  return present({
    key: chat.id ? `chat:${chat.id}` : `event:${eventId}`,
    kind: 'directMessage',
    public: false,
    saidAt: isoTime(chat.created_at_msec),
    author: author(chat.sender_id, includes?.users?.find((one) => idOf(one) === chat.sender_id)),
    text: '(an encrypted message: open X to read it)',
    conversation: ids ? between(ids) : undefined,
  });
};

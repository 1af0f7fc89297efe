import * as z from 'zod/mini';

// Only what we need, and everything that X may leave out or null may be missing: unknown fields are ignored. `z.lazy`
// builds a schema when it is first asked: all of all providers at once would be a tenth of every cold start.
const Text = z.nullish(z.string());
/** X's numbers above 2^53 arrive rounded, so that only the ids written as text are ids. */
const Id = z.string().check(z.regex(/^\d{1,20}$/));
const OptionalId = z.nullish(Id);

const OptionalNumber = z.nullish(z.number());
const Variant = z.lazy(() =>
  z.object({ url: Text, content_type: Text, bitrate: OptionalNumber, bit_rate: OptionalNumber }),
);
const Variants = z.lazy(() => z.nullish(z.array(Variant)));

/** A picture or film, v1.1. https://docs.x.com/x-api/enterprise-gnip-2.0/fundamentals/data-dictionary */
export const MediaV1 = z.lazy(() =>
  z.object({ media_url_https: Text, video_info: z.nullish(z.object({ variants: Variants })) }),
);
export type MediaV1 = z.infer<typeof MediaV1>;
const Entities = z.lazy(() => z.nullish(z.object({ media: z.nullish(z.array(MediaV1)) })));

/** A picture or film, v2: named by a post, spelt out under `includes`. */
export const MediaV2 = z.lazy(() =>
  z.object({ media_key: z.string(), url: Text, preview_image_url: Text, variants: Variants }),
);
export type MediaV2 = z.infer<typeof MediaV2>;

/** A user in any family: v1.1 says `id_str` and `screen_name`, v2 says `id` and `username`, some wrap it in `data`. */
const Person = z.object({
  id_str: Text,
  id: z.nullish(z.union([z.string(), z.number()])),
  name: Text,
  screen_name: Text,
  username: Text,
  // How far a post reaches is worth knowing, but never worth failing to read it.
  followers_count: z.optional(z.unknown()),
  public_metrics: z.optional(z.unknown()),
});
export type Person = z.infer<typeof Person>;
const Wrapped = z.pipe(z.object({ data: Person }), z.transform(({ data }: { data: Person }) => data));
// Somebody whom we cannot read is nobody by name; what was said is read all the same.
const User = z.lazy(() => z.union([Wrapped, Person, z.pipe(z.unknown(), z.transform((): Person => ({})))]));

/** A post, v1.1, as the Account Activity API brings it. */
export const PostV1 = z.lazy(() => z.object({
  id_str: Id,
  created_at: Text,
  text: Text,
  full_text: Text,
  extended_tweet: z.nullish(z.object({ full_text: Text, extended_entities: Entities, entities: Entities })),
  extended_entities: Entities,
  entities: Entities,
  note_tweet: z.nullish(z.object({ text: Text })),
  user: z.extend(Person, { id_str: Id }),
  in_reply_to_status_id_str: OptionalId,
  quoted_status_id_str: OptionalId,
  retweeted_status: z.optional(z.unknown()),
  edit_history: z.nullish(z.object({ edit_tweet_ids: z.nullish(z.array(Id)) })),
  lang: Text,
}));
export type PostV1 = z.infer<typeof PostV1>;

/** A post, v2, as activities and streams bring it. https://docs.x.com/x-api/activity/event-payloads */
export const PostV2 = z.lazy(() => z.object({
  id: Id,
  text: z.string(),
  note_tweet: z.nullish(z.object({ text: Text })),
  author_id: OptionalId,
  created_at: Text,
  conversation_id: OptionalId,
  in_reply_to_tweet_id: OptionalId,
  edit_history_tweet_ids: z.nullish(z.array(Id)),
  referenced_tweets: z.nullish(z.array(z.object({ type: z.string(), id: Id }))),
  attachments: z.nullish(z.object({ media_keys: z.nullish(z.array(z.string())) })),
  lang: Text,
}));
export type PostV2 = z.infer<typeof PostV2>;

export const Includes = z.lazy(() =>
  z.nullish(z.object({ users: z.nullish(z.array(User)), media: z.nullish(z.array(MediaV2)) })),
);
export type Includes = z.infer<typeof Includes>;

/** A direct message; the same in the Account Activity API and the X Activity API. */
export const DirectMessage = z.lazy(() => z.object({
  type: z.string(),
  id: Id,
  created_timestamp: Text,
  message_create: z.object({
    sender_id: Id,
    target: z.object({ recipient_id: OptionalId }),
    message_data: z.object({ text: Text, attachment: z.nullish(z.object({ media: z.nullish(MediaV1) })) }),
  }),
}));
export type DirectMessage = z.infer<typeof DirectMessage>;
export const Users = z.lazy(() => z.nullish(z.record(z.string(), User)));
export type Users = z.infer<typeof Users>;

/** Direct messages as one activity brings them. */
export const DirectMessages = z.lazy(() => z.object({ direct_message_events: z.array(z.unknown()), users: Users }));

/** A message of an end-to-end encrypted chat: who and when, never what. */
export const ChatMessage = z.lazy(() => z.object({
  id: z.nullish(z.string().check(z.maxLength(200))),
  sender_id: Id,
  created_at_msec: Text,
  conversation_id: Text,
}));
export type ChatMessage = z.infer<typeof ChatMessage>;

/** A post that its author deleted; v1.1 wraps it. */
export const DeletionV1 = z.lazy(() => z.object({ status: z.object({ id: Id }) }));
export const DeletionV2 = z.lazy(() => z.object({ id: Id }));

/** An account takes back what it allowed our app. */
export const Revocation = z.lazy(() => z.object({
  revoke: z.object({ date_time: Text, source: z.object({ user_id: OptionalId }) }),
}));

/** The outside of a delivery of the X Activity API. */
export const Activity = z.lazy(() => z.object({
  event_uuid: z.string().check(z.minLength(1), z.maxLength(200)),
  event_type: z.string(),
  filter: z.nullish(z.object({ user_id: OptionalId })),
  payload: z.record(z.string(), z.unknown()),
  includes: Includes,
}));
export type Activity = z.infer<typeof Activity>;

/** What the X Activity API and the filtered stream have in common. */
export const WithData = z.lazy(() => z.object({ data: z.looseObject({}), includes: Includes }));

/** What stands beside the families of a delivery of the Account Activity API. */
export const AccountActivity = z.lazy(() => z.object({ for_user_id: OptionalId, users: Users }));

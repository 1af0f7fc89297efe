import type { Delivery } from '../../../lib/providers/provider.ts';
import { activity, type Moment, signed } from '../../fakes/deliveries.ts';
import { secrets } from '../../fakes/installation.ts';
import type { World } from '../../fakes/world.ts';

const ours = '2244994945';

/** A post of somebody of whom nothing is known but the number. */
export const posted = (moment: Moment, { id, text, user }: { id: string; text: string; user: string }): Delivery => {
  const said = { id_str: id, created_at: 'Sat Nov 21 07:59:30 +0000 2026', text, user: { id_str: user } };
  return activity(moment, { tweet_create_events: [said] });
};

/** A post that answers another, as X's Account Activity brings it: without a conversation. */
export const reply = (moment: Moment, words: { id: string; to: string; text?: string; user?: string }): Delivery => {
  const { id, to, text = 'And what now?', user = '7' } = words;
  const author = { id_str: user, name: 'Ada Byron' };
  const said = { id_str: id, created_at: 'Sat Nov 21 07:59:30 +0000 2026', text, user: author };
  return activity(moment, { tweet_create_events: [{ ...said, in_reply_to_status_id_str: to }] });
};

/** Our own post that answers a guest's; X brings us these as well. */
export const ourReply = (moment: Moment, id: string, to: string): Delivery =>
  reply(moment, { id, to, user: ours, text: 'We are sorry!' });

interface Streamed {
  readonly id: string;
  readonly text: string;
  readonly conversation?: string;
  readonly to?: string;
  readonly history?: string[];
  readonly user?: string;
  readonly at?: string;
}

/** A post as the filtered stream brings it: with its conversation, and with the ids of its earlier versions. */
export const streamed = (moment: Moment, post: Streamed): Delivery => {
  const { id, text, conversation = id, to, history = [id], user = '7', at = '2026-11-21T07:59:30.000Z' } = post;
  const data = {
    id,
    text,
    author_id: user,
    created_at: at,
    conversation_id: conversation,
    edit_history_tweet_ids: history,
    ...(to !== undefined && { referenced_tweets: [{ type: 'replied_to', id: to }] }),
  };
  const body = { data, includes: { users: [{ id: user, name: 'Ada Byron', username: 'ada' }] }, matching_rules: [] };
  return signed(body, { source: 'x', provider: 'twitter', secret: secrets.sources.x[0], at: moment.now });
};

/** A direct message of a guest to us, or of us to a guest. */
export const directMessage = (moment: Moment, id: string, text: string, user = '7'): Delivery => {
  const message = { sender_id: user, target: { recipient_id: ours }, message_data: { text } };
  const event = { type: 'message_create', id, created_timestamp: '1795248000000', message_create: message };
  const users = { [user]: { id: user, name: 'Ada Byron', screen_name: 'ada' } };
  return activity(moment, { direct_message_events: [event], users });
};

interface Header {
  readonly Name: string;
  readonly Value: string;
}

/** The headers of a mail, as Postmark lists them. */
export const threaded = (id: string, inReplyTo?: string, references: readonly string[] = []): Header[] => [
  { Name: 'Message-ID', Value: `<${id}>` },
  ...(inReplyTo === undefined ? [] : [{ Name: 'In-Reply-To', Value: `<${inReplyTo}>` }]),
  ...(references.length === 0 ? [] : [{ Name: 'References', Value: references.map((one) => `<${one}>`).join(' ') }]),
];

/** The conversations in the latest notice of a case, oldest word first, each called by the first letter that is free. */
export const conversationsTold = (world: World, type = 'earshot.case.updated'): string => {
  const told = world.events(type).at(-1)?.data.interactions as { conversation?: string }[];
  const names = [...new Set(told.map(({ conversation }) => conversation))];
  return told.map(({ conversation }) => 'ABCDE'[names.indexOf(conversation)]).join('');
};

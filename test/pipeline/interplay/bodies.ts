import type { Delivery } from '../../../lib/providers/provider.ts';
import { signed } from '../../fakes/deliveries.ts';
import type { Town } from './town.ts';

interface Post {
  readonly id: string;
  readonly text: string;
  readonly user: string;
  /** The ids of its versions, the first in front. */
  readonly history: readonly string[];
}

interface Filled {
  readonly token: string;
  readonly text: string;
  readonly email: string;
  readonly member: string;
}

/** A post in the stream of X, with its earlier versions. */
export const postOf = ({ world }: Town, source: 'x' | 'x2', post: Post): Delivery => {
  const { id, text, user, history } = post;
  const at = '2026-11-21T07:59:30.000Z';
  const data = { id, text, author_id: user, created_at: at, conversation_id: id, edit_history_tweet_ids: history };
  const users = [{ id: user, name: `Guest ${user}`, username: `guest${user}` }];
  const secret = source === 'x' ? 'x-secret' : 'x2-secret';
  const body = { data, includes: { users }, matching_rules: [] };
  return signed(body, { source, provider: 'twitter', secret, at: world.now });
};

/** A form of one of the brands, with a member number of that brand's. */
export const formOf = ({ world }: Town, source: 'contact' | 'contact2', said: Filled): Delivery => {
  const fields = [
    { id: 'a', ref: 'words', type: 'long_text', title: 'What happened?' },
    { id: 'b', ref: 'mail', type: 'email', title: 'Your e-mail' },
    { id: 'c', ref: 'member_no', type: 'short_text', title: 'Member number' },
  ];
  const field = (place: number) => ({ id: fields[place]?.id, ref: fields[place]?.ref, type: fields[place]?.type });
  const answers = [
    { type: 'text', text: said.text, field: field(0) },
    { type: 'email', email: said.email, field: field(1) },
    { type: 'text', text: said.member, field: field(2) },
  ];
  const response = {
    form_id: source, token: said.token, submitted_at: '2026-11-21T07:58:00Z',
    definition: { id: source, title: 'Contact', fields }, answers,
  };
  const body = { event_id: `event-${said.token}`, event_type: 'form_response', form_response: response };
  const secret = source === 'contact' ? 'contact-secret' : 'contact2-secret';
  return signed(body, { source, provider: 'typeform', secret, at: world.now });
};

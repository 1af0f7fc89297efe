import { conversationsIn } from '../pipeline/understand/conversations.ts';
import { customerOf } from '../pipeline/people/customer-of.ts';
import type { Ledger } from '../pipeline/ports.ts';
import type { InteractionRecord } from '../pipeline/records.ts';
import { storyLines } from '../pipeline/understand/story.ts';
import type { Happening } from './timeline.ts';

/** Which conversation an interaction belongs to now, and how much else of the customer's does. */
export const explainConversation = async (ledger: Ledger, record: InteractionRecord): Promise<Happening[]> => {
  const { id, customer, announcedAt: at } = record;
  const owner = customer === undefined ? undefined : await customerOf(ledger, customer);
  if (owner === undefined) return [];
  const conversations = await conversationsIn(ledger, await storyLines(ledger, owner.customer));
  const conversation = conversations.get(id);
  if (conversation === undefined) return [];
  const others = [...conversations].filter(([other, of]) => of === conversation && other !== id).map(([other]) => other);
  const words = others.length === 0 ? 'nothing else of theirs' : others.join(', ');
  return [{ at, what: 'conversation', words: `${conversation}, with ${words}.`, conversation, others }];
};

import type { Interaction } from '../../domain/interaction.ts';
import { customerOf } from '../people/customer-of.ts';
import { keys } from '../keys.ts';
import type { UnderstandPorts } from './place.ts';
import { isA, type StoryRecord } from '../records.ts';
import { type Found, type Pass, settleCase, settleLine } from './settle-line.ts';
import { storyLines } from './story.ts';

// Each pass sees what the others did meanwhile; who loses a race begins another.
const passes = 25;

/** An interaction of a customer, around which the story is looked at. */
export interface Around {
  readonly from: Interaction;
  readonly customer: string;
  readonly now: Date;
}

const begin = async ({ ledger }: UnderstandPorts, { from, customer, now }: Around): Promise<Pass> => {
  const owner = await customerOf(ledger, customer);
  if (owner === undefined) throw new Error(`Customer ${customer} of interaction ${from.id} is not in the ledger.`);
  const story = await storyLines(ledger, owner.customer);
  const later = story.filter(({ interaction }) => interaction >= from.id);
  const found = await ledger.getAll(later.map(({ interaction }) => keys.interaction(interaction)));
  const records = new Map(found.filter(isA('interaction')).map((record) => [record.id, record]));
  return { owner, brand: from.brand, records, now, story };
};

/** One look at everything from an interaction on. Ends early when somebody was faster. */
const once = async (ports: UnderstandPorts, pass: Pass): Promise<Found> => {
  const later = pass.story.filter(({ interaction }) => pass.records.has(interaction));
  const ofBrand = later.filter(({ brand = pass.brand }) => brand === pass.brand);
  let changed = false;
  for (const line of ofBrand) {
    const found = await settleLine(ports, pass, line);
    if (found === 'somebody was faster') return found;
    changed ||= found === 'changed';
  }
  const ids = new Set(ofBrand.map(({ interaction }) => pass.story.find((line) => line.interaction === interaction)?.case));
  for (const id of ids) {
    const found = id === undefined ? 'as it should be' : await settleCase(ports, pass, id);
    if (found === 'somebody was faster') return found;
    changed ||= found === 'changed';
  }
  return changed ? 'changed' : 'as it should be';
};

/**
 * Words can be understood out of turn: late ones, and several at the same instant. Whoever writes the second of two lines
 * sees both, and puts right what was received after: how bad it is with what came before, and which case it belongs to.
 * Repeated until a look finds nothing to change, so that every order of work ends in the same story. Answers the line of
 * the interaction; throws when others never stop changing it, and the interaction stays due.
 */
export const settleStory = async (ports: UnderstandPorts, line: StoryRecord, around: Around): Promise<StoryRecord> => {
  const { from } = around;
  for (let tried = 0; tried < passes; tried += 1) {
    const pass = await begin(ports, around);
    const found = await once(ports, pass);
    if (found === 'as it should be') return pass.story.find(({ interaction }) => interaction === from.id) ?? line;
  }
  throw new Error(`The story around interaction ${from.id} changed ${passes} times; it stays due and is tried again.`);
};

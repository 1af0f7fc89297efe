import { kindsOf } from '../../domain/person/text.ts';
import type { IdentifyPorts } from './identify.ts';
import { keys } from '../keys.ts';
import { handleRecord, isHandle, neighbourhoodOf, type Seen } from './neighbourhood.ts';
import type { HandleRecord } from '../ports.ts';
import { settlePeople } from './settle-people.ts';

const attempts = 25;

const saidIn = ({ links = [] }: HandleRecord, interaction: string): string[] =>
  links.flatMap((link) => (link.strength === 'stated' && link.interaction === interaction ? [link.with] : []));

/** A handle without what was stated about it there. One that was only named there is forgotten altogether, in time. */
const without = (before: HandleRecord, interaction: string, now: Date): Seen => {
  const links = before.links?.filter((link) => !(link.strength === 'stated' && link.interaction === interaction));
  const isOver = before.own === undefined && (links ?? []).length === 0;
  const expires = isOver ? Math.floor(now.getTime() / 1000) : undefined;
  return { before, after: { ...handleRecord({ ...before, links }, before), expires } };
};

/**
 * Forgets the addresses and numbers that a customer named in words that were taken back, and whom those made one: they
 * were part of the words. What they gave as their own in a field, or are by the provider, stays.
 */
export const forgetStatements = async (
  { ledger, configuration }: IdentifyPorts,
  handle: string,
  interaction: string,
  now: Date,
): Promise<void> => {
  const kinds = kindsOf(configuration);
  for (let tried = 0; tried < attempts; tried += 1) {
    const author = await ledger.get(keys.handle(handle));
    const named = author?.type === 'handle' ? saidIn(author, interaction) : [];
    if (author?.type !== 'handle' || named.length === 0) return;
    const others = (await ledger.getAll(named.map(keys.handle))).filter(isHandle);
    const seen = [author, ...others].map((record) => without(record, interaction, now));
    const neighbourhood = await neighbourhoodOf(ledger, seen, kinds);
    // So many that nothing joins there: then nothing parts either.
    const settled = neighbourhood && (await settlePeople({ ledger, configuration, kinds, now }, neighbourhood));
    if (await ledger.commit(settled?.changes ?? seen)) return;
  }
  throw new Error(
    `A handle changed ${attempts} times while words of ${interaction} were forgotten; it is tried again.`,
  );
};

import { isDeepStrictEqual } from 'node:util';

import type { Configuration } from '../../domain/configuration.ts';
import type { Node, Sight } from '../../domain/person/node.ts';
import { seenAgain } from '../../domain/person/node.ts';
import { kindsOf } from '../../domain/person/numbers.ts';
import type { IdentifyPorts } from './identify.ts';
import { keys } from '../keys.ts';
import { handleRecord, neighbourhoodOf, type Seen } from './neighbourhood.ts';
import type { Ledger } from '../ports.ts';
import { type HandleRecord, isA } from '../records.ts';
import { settlePeople } from './settle-people.ts';
import { sightsIn } from './sighting.ts';
import { stillSaid } from './still-said.ts';

const attempts = 25;

const saidIn = ({ links = [] }: HandleRecord, interaction: string): string[] =>
  links.flatMap((link) => (link.strength === 'stated' && link.interaction === interaction ? [link.with] : []));

/** A handle that was only named is known by whoever names it still. */
const shownBy = (node: Node, interaction: string): Node => {
  const [link] = node.links ?? [];
  const isForgotten = node.own === undefined && node.evidence === interaction;
  return isForgotten && link?.interaction !== undefined ? { ...node, evidence: link.interaction, at: link.at } : node;
};

const shown = ({ links, evidence, at, strength, expires }: HandleRecord) => [links, evidence, at, strength, expires];

/**
 * A handle without what was stated about it there, and with what still is. One that was only named there is forgotten
 * altogether, in time.
 */
const without = (before: HandleRecord, interaction: string, still: readonly Sight[], now: Date): Seen => {
  const links = before.links?.filter((link) => !(link.strength === 'stated' && link.interaction === interaction));
  const seen = still.filter(({ handle }) => handle === before.handle).reduce<Node>(seenAgain, { ...before, links });
  const node = shownBy(seen, interaction);
  const isOver = node.own === undefined && (node.links ?? []).length === 0;
  const expires = isOver ? Math.floor(now.getTime() / 1000) : undefined;
  const after = { ...handleRecord(node, before), expires };
  return { before, after: isDeepStrictEqual(shown(before), shown(after)) ? before : after };
};

const sightsStill = async (ledger: Ledger, configuration: Configuration, handle: string): Promise<Sight[]> =>
  (await stillSaid(ledger, handle)).flatMap((one) => sightsIn(configuration, one));

/**
 * Forgets the addresses and numbers that a customer named in words that were taken back, or are others now, and whom
 * those made one: they were part of the words. What they gave as their own in a field, are by the provider, or say in
 * other words, stays.
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
    const others = (await ledger.getAll(named.map(keys.handle))).filter(isA('handle'));
    const still = await sightsStill(ledger, configuration, handle);
    const seen = [author, ...others].map((record) => without(record, interaction, still, now));
    if (seen.every(({ before, after }) => before === after)) return;
    const neighbourhood = await neighbourhoodOf(ledger, seen, kinds);
    // So many that nothing joins there: then nothing parts either.
    const settled = neighbourhood && (await settlePeople({ ledger, configuration, kinds, now }, neighbourhood));
    if (await ledger.commit(settled?.changes ?? seen)) return;
  }
  throw new Error(
    `A handle changed ${attempts} times while words of ${interaction} were forgotten; it is tried again.`,
  );
};

import type { Configuration } from '../../domain/configuration.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { KnownFact } from '../../domain/person/facts.ts';
import { kindsOf } from '../../domain/person/numbers.ts';
import { neighbourhoodOf, type Seen } from './neighbourhood.ts';
import { noteName } from './names.ts';
import type { Change, Ledger, Log } from '../ports.ts';
import type { CustomerRecord } from '../records.ts';
import { next, saidMore } from './said-more.ts';
import { look } from './sighting.ts';
import { type Settled, settlePeople } from './settle-people.ts';

export interface IdentifyPorts {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
  readonly log: Log;
}

/** Contradictions are told once, to those who look after the house. They stand with the customers from then on. */
const tellConflicts = (log: Log, changes: readonly Change[]): void => {
  for (const { before, after } of changes) {
    if (after.type !== 'customer') continue;
    const known = before?.type === 'customer' ? (before.customer.conflicts ?? []).length : 0;
    const { id, conflicts = [] } = after.customer;
    if (conflicts.length > known)
      log('warn', 'conflict', { id, why: 'two proven ids of one kind', count: conflicts.length });
  }
};

type Settle = (seen: readonly Seen[]) => Promise<Settled | undefined>;

/** Works out whose these are. `undefined`: more are linked with each other than one transaction takes. */
const settling = ({ ledger, configuration }: IdentifyPorts, facts: readonly KnownFact[], now: Date): Settle => {
  const kinds = kindsOf(configuration);
  return async (seen) => {
    const neighbourhood = await neighbourhoodOf(ledger, seen, kinds);
    return neighbourhood && settlePeople({ ledger, configuration, kinds, now }, neighbourhood, facts);
  };
};

/** Without what it has to do with others, so that at least it is somebody's. */
const alone = ({ before, after }: Seen): Seen => ({ before, after: { ...after, links: before?.links } });

const committed = async (
  { ledger, log }: IdentifyPorts,
  author: Seen,
  { changes, customers, households }: Settled,
): Promise<CustomerRecord | undefined> => {
  const id = households.of(author.after.handle);
  const after = customers.find(({ customer }) => customer.id === id);
  if (after === undefined) throw new Error('An author is nobody, though it has spoken: this is a fault of ours.');
  // Before, since afterwards nobody would know that it is still to be done.
  await noteName(ledger, author);
  if (!(await ledger.commit(changes))) return undefined;
  tellConflicts(log, changes);
  const before = changes.find((change) => change.after === after)?.before;
  return next(after, before?.type === 'customer' ? before : undefined);
};

/**
 * Whose is it, by evidence: the same handle is the same customer, other handles join or contradict by what links them.
 * What is known is worked out anew from all of it, so that any order of arrival comes to the same. `undefined`:
 * somebody else was faster, try again.
 */
export const identify = async (
  ports: IdentifyPorts,
  interaction: Interaction,
  now: Date,
): Promise<CustomerRecord | undefined> => {
  const { ledger, log } = ports;
  const { seen, facts } = await look(ports, interaction);
  const [author] = seen;
  if (author === undefined)
    throw new Error(
      `Interaction ${interaction.id} has no author, though everybody is somebody: this is a fault of ours.`,
    );
  const known = author.before?.customer === undefined ? undefined : author.before;
  if (known && seen.every(({ before, after }) => before === after)) return saidMore(ledger, known, facts);

  const settle = settling(ports, facts, now);
  const settled = await settle(seen);
  if (settled) return committed(ports, author, settled);
  log('warn', 'conflict', { id: interaction.id, why: 'too many handles are linked with each other' });
  // What is proven by it parts two whom something weaker made one, whoever else it speaks of.
  const single = known?.strength === author.after.strength ? undefined : await settle([alone(author)]);
  if (single) return committed(ports, author, single);
  return known && saidMore(ledger, known, facts);
};

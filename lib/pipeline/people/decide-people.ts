import type { Verdict } from '../../domain/person/link.ts';
import { seenAgain } from '../../domain/person/node.ts';
import { customerOfHandle } from './customer-of.ts';
import { keys } from '../keys.ts';
import { handleRecord, neighbourhoodOf, type Seen } from './neighbourhood.ts';
import { type CustomerRecord, type HandleRecord, isA } from '../records.ts';
import { type PeoplePorts, settlePeople } from './settle-people.ts';

/** What a person decided about two handles. */
interface Decision {
  readonly handles: readonly [string, string];
  readonly strength: Verdict;
}

/** Who decided. */
export interface Decider extends PeoplePorts {
  readonly by: string;
}

const attempts = 25;

/** A handle with what was decided about it, as if that had been said by somebody above all evidence. */
const decidedOn = (before: HandleRecord, decisions: readonly Decision[], { by, now }: Decider): Seen => {
  const links = decisions.flatMap(({ handles: [one, other], strength }) => {
    if (one !== before.handle && other !== before.handle) return [];
    return [
      { with: one === before.handle ? other : one, kind: 'person', strength, at: now.toISOString(), by } as const,
    ];
  });
  const { handle, strength, evidence, at } = before;
  const node = seenAgain(before, { handle, strength, evidence, at, links });
  return { before, after: node === before ? before : handleRecord(node, before) };
};

const recordsOf = async ({ ledger }: Decider, handles: readonly string[]): Promise<HandleRecord[]> => {
  const found = (await ledger.getAll([...new Set(handles)].map(keys.handle))).filter(isA('handle'));
  if (found.length < new Set(handles).size)
    throw new Error('One of these handles is not known here: nobody has spoken as it, or named it.');
  return found;
};

/** `undefined`: somebody changed one of them meanwhile. */
const commit = async (
  decider: Decider,
  decisions: readonly Decision[],
): Promise<readonly CustomerRecord[] | undefined> => {
  const records = await recordsOf(
    decider,
    decisions.flatMap(({ handles }) => handles),
  );
  const seen = records.map((record) => decidedOn(record, decisions, decider));
  const neighbourhood = await neighbourhoodOf(decider.ledger, seen, decider.kinds);
  const settled = neighbourhood && (await settlePeople(decider, neighbourhood));
  if (settled === undefined)
    throw new Error(
      'So many handles are linked with these that they cannot be changed at once: part some of them first.',
    );
  return (await decider.ledger.commit(settled.changes)) ? settled.customers : undefined;
};

const decide = async (
  decider: Decider,
  decisionsNow: () => Promise<readonly Decision[]>,
): Promise<readonly CustomerRecord[]> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const customers = await commit(decider, await decisionsNow());
    if (customers) return customers;
  }
  throw new Error(`These customers changed ${attempts} times meanwhile; nothing was decided, try again.`);
};

const handlesWith = async ({ ledger }: Decider, handle: string): Promise<readonly string[]> =>
  (await customerOfHandle(ledger, handle))?.customer.handles ?? [handle];

/** Pairs across two customers that a person had parted. */
const partedAcross = (records: readonly HandleRecord[], others: readonly string[]): Decision[] =>
  records.flatMap(({ handle, links = [] }) =>
    links.flatMap((link) =>
      link.strength === 'parted' && others.includes(link.with)
        ? [{ handles: [handle, link.with], strength: 'lifted' } as const]
        : [],
    ),
  );

/**
 * A person says that two handles are one customer's. It stands above all evidence and above what people had parted
 * before. Answers everybody concerned, as they are now; throws when a handle is not known, or others never
 * stop changing.
 */
export const joinPeople = (decider: Decider, one: string, other: string): Promise<readonly CustomerRecord[]> =>
  decide(decider, async () => {
    const [first, second] = await Promise.all([handlesWith(decider, one), handlesWith(decider, other)]);
    const lifted = partedAcross(await recordsOf(decider, first), second);
    const between = lifted.filter(({ handles }) => !(handles.includes(one) && handles.includes(other)));
    return [...between, { handles: [one, other], strength: 'joined' }];
  });

/**
 * A person says that a handle is not the same customer's as others; without others, as any that it is with now. What
 * links them stays known, and joins nobody while this holds.
 */
export const partPeople = (
  decider: Decider,
  handle: string,
  from: readonly string[],
): Promise<readonly CustomerRecord[]> =>
  decide(decider, async () => {
    const others = from.length > 0 ? from : (await handlesWith(decider, handle)).filter((one) => one !== handle);
    if (others.length === 0) throw new Error('This handle is with no other: there is nothing to part it from.');
    return others.map((other) => ({ handles: [handle, other], strength: 'parted' }));
  });

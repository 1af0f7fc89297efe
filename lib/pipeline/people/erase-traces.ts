import type { Configuration } from '../../domain/configuration.ts';
import type { Link } from '../../domain/person/link.ts';
import type { RedactPorts } from '../receive/redact.ts';
import { keys } from '../keys.ts';
import { customerOf } from './customer-of.ts';
import { foldedName } from './names.ts';
import type { Forget } from '../ports.ts';
import type { CustomerRecord } from '../records.ts';

/** Who is erased: the customer, unless nobody of that handle is one, and every handle that is theirs. */
export interface Whom {
  readonly customer?: string;
  readonly handles: readonly string[];
}

export interface ErasePorts extends RedactPorts {
  readonly forget: Forget;
  readonly configuration: Configuration;
  readonly now: Date;
  /** Who decided. */
  readonly by: string;
}

const attempts = 25;

/** Tries until nobody else was faster. Throws when others never stop; what was erased by then stays erased. */
export const untilDone = async (attempt: () => Promise<boolean>): Promise<void> => {
  for (let tried = 0; tried < attempts; tried += 1) if (await attempt()) return;
  const todo = 'begin again, it goes on from there.';
  throw new Error(`This customer changed ${attempts} times while they were erased: ${todo}`);
};

/** What is left of a customer: an id that cases can name. */
export const blank = ({ customer: { id }, ...record }: CustomerRecord): CustomerRecord => ({
  ...record,
  customer: { id, handles: [], facts: [], cases: {} },
});

/** Whoever goes by a name is found under it; these handles not any more. */
export const eraseNames = async (
  { ledger, forget }: ErasePorts,
  { handles }: Whom,
  names: readonly string[],
): Promise<void> => {
  const folded = [...new Set(names.flatMap((name) => foldedName(name) ?? []))];
  const notes = await ledger.getAll(folded.flatMap((name) => handles.map((handle) => keys.name(name, handle))));
  for (const { pk, sk } of notes) {
    await untilDone(async () => {
      const note = await ledger.get({ pk, sk });
      return note === undefined || forget([], [note]);
    });
  }
};

/** Two who contradict each other both know it; one of them is gone. */
const settleConflicts = async ({ ledger }: ErasePorts, { handles }: Whom, customer: string): Promise<boolean> => {
  const before = await customerOf(ledger, customer);
  const conflicts = before?.customer.conflicts ?? [];
  const left = conflicts.filter((one) => ![...one.handles, ...one.ids].some((handle) => handles.includes(handle)));
  if (before === undefined || left.length === conflicts.length) return true;
  const after = { ...before, customer: { ...before.customer, conflicts: left.length > 0 ? left : undefined } };
  return ledger.commit([{ before, after }]);
};

const eraseLinksAt = async (ports: ErasePorts, whom: Whom, handle: string): Promise<boolean> => {
  const { ledger, forget } = ports;
  const before = await ledger.get(keys.handle(handle));
  if (before?.type !== 'handle') return true;
  const isTheirs = (link: Link): boolean => [link.with, link.by ?? ''].some((one) => whom.handles.includes(one));
  const { links: all = [], own, customer } = before;
  const links = all.filter((link) => !isTheirs(link));
  if (customer !== undefined && !(await settleConflicts(ports, whom, customer))) return false;
  if (links.length === all.length) return true;
  // It was never more than a part of the words.
  if (own === undefined && links.length === 0) return forget([], [before]);
  return ledger.commit([{ before, after: { ...before, links } }]);
};

/**
 * Others forget what linked them with the customer. An address or a number that is known by their words alone is
 * forgotten altogether.
 */
export const eraseLinks = async (ports: ErasePorts, whom: Whom, named: readonly string[]): Promise<void> => {
  const others = [...new Set(named)].filter((handle) => !whom.handles.includes(handle));
  for (const handle of others) await untilDone(() => eraseLinksAt(ports, whom, handle));
};

/** Ids that were the customer's before they turned out to be one: they lead on, and say nothing else any more. */
export const erasePointers = async ({ ledger }: ErasePorts, whom: Whom, ids: Iterable<string>): Promise<void> => {
  for (const id of new Set(ids)) {
    await untilDone(async () => {
      const before = await ledger.get(keys.customer(id));
      if (before?.type !== 'customer' || before.into === undefined) return true;
      const { previous, earlier } = before.customer;
      if (previous === undefined && earlier === undefined) return true;
      const now = await customerOf(ledger, id);
      return now?.customer.id !== whom.customer || ledger.commit([{ before, after: blank(before) }]);
    });
  }
};

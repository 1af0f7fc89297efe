import type { Case } from '../../domain/case.ts';
import type { Configuration } from '../../domain/configuration.ts';
import type { Households } from '../../domain/person/households.ts';
import { uniteCases } from '../../domain/uniting.ts';
import { withCase } from '../case-record.ts';
import type { Change, Ledger } from '../ports.ts';
import type { CaseRecord } from '../records.ts';

export interface Settling {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
  readonly now: Date;
}

/** The cases of a neighbourhood while they are sorted out. */
export interface Desk extends Settling {
  readonly ownerOf: (one: Case) => string;
  /** As they shall be. */
  readonly latest: Map<string, Case>;
  readonly current: Map<string, Record<string, string>>;
}

/** The case of a customer and brand that is not over. */
const currentOf = ({ current, latest }: Desk, owner: string, brand: string): Case | undefined =>
  latest.get(current.get(owner)?.[brand] ?? '');

/** Puts a case down for its customer; two of one brand become one. */
export const putDown = (desk: Desk, one: Case): void => {
  const owner = desk.ownerOf(one);
  const other = currentOf(desk, owner, one.brand);
  const [going, gone] =
    other === undefined || other.id === one.id ? [one] : uniteCases(other, one, desk.now.toISOString());
  desk.latest.set(going.id, going);
  if (gone) desk.latest.set(gone.id, gone);
  desk.current.set(owner, { ...desk.current.get(owner), [one.brand]: going.id });
};

/** What must be written of the cases. */
export const caseChanges = (records: readonly CaseRecord[], { latest, now }: Desk): Change[] =>
  records.flatMap((before) => {
    const after = latest.get(before.case.id);
    return after === undefined || after === before.case ? [] : [{ before, after: withCase(before, after, now) }];
  });

/** The cases as they are, before any is put down for its customer. */
export const deskOf = (
  settling: Settling,
  records: readonly CaseRecord[],
  froms: ReadonlyMap<string, string>,
  households: Households,
): Desk => ({
  ...settling,
  ownerOf: ({ id, handle, customer }) =>
    (handle === undefined ? undefined : households.of(handle)) ?? households.home(froms.get(id) ?? customer),
  latest: new Map(records.map((record) => [record.case.id, record.case])),
  current: new Map(),
});

import { keys } from '../../../lib/pipeline/keys.ts';
import { isA } from '../../../lib/pipeline/records.ts';
import type { World } from '../../fakes/world.ts';

/**
 * How the interactions of one customer and their cases stand in the ledger, told by their places in the order of
 * reception. Without the ids of cases and the times of work, which tell who was worked on first.
 */
export const snapshot = async ({ ports: { ledger } }: World, ids: readonly string[]) => {
  const placeOf = (id: string | undefined): number | undefined => (id === undefined ? undefined : ids.indexOf(id));
  const records = (await ledger.getAll(ids.map(keys.interaction))).filter(isA('interaction'));
  const caseIds = [...new Set(records.flatMap((one) => one.case ?? []))];
  const cases = (await ledger.getAll(caseIds.map(keys.case))).filter(isA('case'));
  const beginnings = new Map(cases.map((one) => [one.case.id, placeOf(one.case.began)]));
  const customers = await ledger.getAll([...new Set(records.flatMap((one) => one.customer ?? []))].map(keys.customer));
  const open = customers.flatMap((one) => (one.type === 'customer' ? Object.values(one.customer.cases) : []));
  return {
    words: ids.map((id) => {
      const { severity, reasons, case: caseId } = records.find((record) => record.id === id) ?? {};
      return { severity, reasons, case: caseId && beginnings.get(caseId) };
    }),
    cases: cases
      .map(({ case: one }) => ({
        began: placeOf(one.began), interactions: one.interactions.map(placeOf), count: one.interactionCount, state: one.state,
        severity: one.severity, reasons: one.reasons, waitingSince: one.waitingSince, source: one.source, tier: one.tier, told: one.told,
        reopened: one.reopened && { ...one.reopened, by: placeOf(one.reopened.by) },
      }))
      .sort((one, other) => Number(one.began) - Number(other.began)),
    open: open.map((id) => beginnings.get(id)),
  };
};

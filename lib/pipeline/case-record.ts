import type { Case } from '../domain/case.ts';
import { keys } from './keys.ts';
import type { CaseRecord } from './records.ts';
import { soon } from './receive/record.ts';

/** A case with something to tell is due now; else when its clock rings; resolved and told, never. */
const dueOf = (one: Case, now: Date): string | undefined => (one.notices.length > 0 ? soon(now) : one.clock);

export const caseRecord = (one: Case, now: Date): CaseRecord => ({
  type: 'case', ...keys.case(one.id), version: 1, case: one, due: dueOf(one, now),
});

export const withCase = (record: CaseRecord, one: Case, now: Date): CaseRecord => ({ ...record, case: one, due: dueOf(one, now) });

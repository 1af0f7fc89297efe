import { caseWork } from './case-work.ts';
import { customerWork } from './customer-work.ts';
import { fetchWork } from './fetch-work.ts';
import { interactionWork } from './interaction-work.ts';
import type { LedgerRecord } from '../records.ts';
import type { Verb, Work, WorkPorts } from './verb.ts';
import { surgeWork } from './surge-work.ts';
import { quarantineWork, sourceWork } from './watch-work.ts';

const nothing = async (): Promise<undefined> => undefined;

/** What each type of record may still want. Handles and stories never want anything. */
const verbs: { readonly [T in LedgerRecord['type']]: Verb<Extract<LedgerRecord, { type: T }>> } = {
  interaction: interactionWork, case: caseWork, quarantine: quarantineWork, source: sourceWork, surge: surgeWork,
  fetch: fetchWork, customer: customerWork,
  variant: nothing, member: nothing, latestSurge: nothing, feedback: nothing, rawKey: nothing, handle: nothing, name: nothing, story: nothing,
  lead: nothing, erased: nothing,
};

/** The next verb of a record. Nothing is published yet, and the record is not finished yet. */
export const workOf = (ports: WorkPorts, record: LedgerRecord, now: Date): Promise<Work | undefined> =>
  (verbs[record.type] as Verb<LedgerRecord>)(ports, record, now);

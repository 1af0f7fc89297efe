import type { Case } from '../domain/case.ts';
import type { Configuration } from '../domain/configuration.ts';
import { keys } from './keys.ts';
import type { Change, Ledger } from './ports.ts';
import { type CaseRecord, type FeedbackRecord, isA } from './records.ts';
import { expiryOf } from './receive/record.ts';

/** What is written beside a case when a person's opinion was added to it, so that all opinions can be read together. */
export const opinionAdded = (configuration: Configuration, before: CaseRecord, after: Case): Change[] => {
  const added = after.feedback?.at(-1);
  if (added === undefined || after.feedback === before.case.feedback) return [];
  const { at, by, verdict, severity } = added;
  const { id, brand, reasons } = after;
  const expires = expiryOf(configuration, new Date(at));
  const key = keys.feedback(brand, `${at}#${id}#${before.version}`);
  return [{ after: { type: 'feedback', ...key, version: 1, expires, case: id, at, by, verdict, severity, reasons } }];
};

/** The latest opinions of the severities of one brand, newest first. */
export const opinionsOf = async (ledger: Ledger, brand: string, most: number): Promise<FeedbackRecord[]> =>
  (await ledger.latest(keys.feedback(brand, '').pk, 'at#', most)).filter(isA('feedback'));

import { outcomeOf } from './batch-failures.ts';

/** A record of a DynamoDB stream as a Lambda function gets it. */
export interface StreamRecord {
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly Keys: unknown;
    /** Unix seconds. */
    readonly ApproximateCreationDateTime: number;
  };
}

/** The parts of an event source mapping that decide what becomes of a failed batch. */
export interface RetryRules {
  readonly reportsItems: boolean;
  readonly bisects: boolean;
  /** -1: for ever. */
  readonly retries: number;
  /** -1: however old. */
  readonly maximumAgeSeconds: number;
}

/** Why a batch was given up, in the words that AWS writes into the destination. */
export type GivenUp = 'RetryAttemptsExhausted' | 'MaxRecordAgeExceeded';

/** Where batches go. */
export interface BatchEnds {
  readonly invoke: (records: readonly StreamRecord[]) => Promise<unknown>;
  readonly giveUp: (records: readonly StreamRecord[], why: GivenUp, attempts: number) => Promise<void>;
  /** Waits before the next attempt; `false` when the run is ending. */
  readonly pause: (attempt: number) => Promise<boolean>;
  readonly now: () => number;
}

const sequenceOf = ({ dynamodb }: StreamRecord): string => dynamodb.SequenceNumber;

/** The place of the first record that is still to do, or the batch's length when all is done. */
const firstFailed = async (records: readonly StreamRecord[], rules: RetryRules, ends: BatchEnds): Promise<number> => {
  try {
    const result = await ends.invoke(records);
    if (!rules.reportsItems) return records.length;
    const outcome = outcomeOf(result, new Set(records.map(sequenceOf)));
    if (outcome === 'done') return records.length;
    return outcome === 'failed' ? 0 : records.findIndex((record) => outcome.has(sequenceOf(record)));
  } catch {
    return 0; // The function printed its error; what becomes of the batch is decided by the rules.
  }
};

const reasonToStop = (
  records: readonly StreamRecord[],
  attempts: number,
  rules: RetryRules,
  now: number,
): GivenUp | undefined => {
  if (rules.retries >= 0 && attempts > rules.retries) return 'RetryAttemptsExhausted';
  const born = records[0]?.dynamodb.ApproximateCreationDateTime ?? 0;
  return rules.maximumAgeSeconds >= 0 && now / 1000 - born > rules.maximumAgeSeconds
    ? 'MaxRecordAgeExceeded'
    : undefined;
};

/**
 * Brings one batch to its end: done, or given up by the rules.
 *
 * "Lambda retries only the remaining records" from the lowest reported one; a batch that failed whole is split in two when
 * the mapping bisects, and "splitting a batch doesn't count towards the retry quota".
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export const finishBatch = async (
  batch: readonly StreamRecord[],
  rules: RetryRules,
  ends: BatchEnds,
  attemptsBefore = 0,
): Promise<void> => {
  let records = batch;
  for (let attempts = attemptsBefore; records.length > 0;) {
    const failed = await firstFailed(records, rules, ends);
    if (failed === 0 && rules.bisects && records.length > 1) {
      const middle = Math.ceil(records.length / 2);
      await finishBatch(records.slice(0, middle), rules, ends, attempts);
      records = records.slice(middle);
      continue;
    }
    records = records.slice(failed);
    if (records.length === 0) return;
    // "The batch is bisected at the returned sequence number": a split too, so it costs no retry.
    attempts += failed > 0 && rules.bisects ? 0 : 1;
    const stop = reasonToStop(records, attempts, rules, ends.now());
    if (stop) return ends.giveUp(records, stop, attempts);
    if (!(await ends.pause(attempts))) return;
  }
};

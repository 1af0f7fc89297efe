import { passesFilters } from './event-filter.ts';
import type { EventFilter } from './event-filter.ts';
import { finishBatch } from './stream-batches.ts';
import type { BatchEnds, RetryRules, StreamRecord } from './stream-batches.ts';

/** Where a mapping reads: the records after one position, 0 for the oldest, and a bell that rings when there are more. */
export interface StreamSource {
  readonly read: (after: number, limit: number) => readonly StreamRecord[];
  readonly onMore: (wake: () => void) => () => void;
}

export interface StreamMappingOptions {
  readonly source: StreamSource;
  readonly batchSize: number;
  /** How many batches run at once; records of one item stay in order all the same. */
  readonly lanes: number;
  readonly filters: readonly EventFilter[] | undefined;
  readonly rules: RetryRules;
  readonly ends: BatchEnds;
}

const laneOf = (record: StreamRecord, lanes: number): number => {
  let sum = 0;
  for (const character of JSON.stringify(record.dynamodb.Keys))
    sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % lanes;
};

/** One row of records that are worked off in order, a batch at a time. */
const openLane = ({ batchSize, rules, ends }: StreamMappingOptions) => {
  const row: StreamRecord[] = [];
  let working: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    while (row.length > 0) await finishBatch(row.splice(0, batchSize), rules, ends);
    working = undefined;
  };
  return {
    add: (record: StreamRecord): void => {
      row.push(record);
      // The rest of the same read joins this batch before it leaves.
      working ??= Promise.resolve().then(work);
    },
    settled: (): Promise<void> => working ?? Promise.resolve(),
  };
};

/**
 * Reads a table's stream as an event source mapping does and hands batches to its function, at once when something changes.
 * What was in flight when the run ends is not kept: the sweep finds it.
 */
export const openStreamMapping = (options: StreamMappingOptions) => {
  const { source, batchSize } = options;
  const passes = passesFilters(options.filters);
  const lanes = Array.from({ length: options.lanes }, () => openLane(options));
  let after = 0;
  const readOn = (): void => {
    for (;;) {
      const records = source.read(after, batchSize);
      if (records.length === 0) return;
      after = Number(records.at(-1)?.dynamodb.SequenceNumber);
      for (const record of records.filter(passes)) lanes[laneOf(record, lanes.length)]?.add(record);
    }
  };
  const stop = source.onMore(readOn);
  readOn();
  return {
    close: async (): Promise<void> => {
      stop();
      await Promise.all(lanes.map((lane) => lane.settled()));
    },
  };
};

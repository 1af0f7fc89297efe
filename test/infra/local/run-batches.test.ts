import { describe, expect, it } from '@jest/globals';

import { finishBatch } from '../../../infra/local/stream-batches.ts';
import type { RetryRules, StreamRecord } from '../../../infra/local/stream-batches.ts';

const rules: RetryRules = { reportsItems: true, bisects: false, retries: 2, maximumAgeSeconds: -1 };
const records = (...names: readonly string[]): StreamRecord[] =>
  names.map((SequenceNumber) => ({ dynamodb: { SequenceNumber, Keys: {}, ApproximateCreationDateTime: 1000 } }));
const namesOf = (batch: readonly StreamRecord[]): string =>
  batch.map(({ dynamodb }) => dynamodb.SequenceNumber).join('');
const failed = (...names: readonly unknown[]) => ({
  batchItemFailures: names.map((itemIdentifier) => ({ itemIdentifier })),
});

/** Runs one batch against a function that answers from a list; tells what it was given and what was given up. */
const finish = async (
  batch: readonly StreamRecord[],
  changed: Partial<RetryRules>,
  answer: (names: string, call: number) => unknown,
) => {
  const calls: string[] = [];
  const givenUp: string[] = [];
  await finishBatch(
    batch,
    { ...rules, ...changed },
    {
      invoke: async (given) => {
        calls.push(namesOf(given));
        return answer(namesOf(given), calls.length);
      },
      giveUp: async (given, why, attempts) => void givenUp.push(`${namesOf(given)} ${why} ${attempts}`),
      pause: async () => true,
      now: () => 1_060_000,
    },
  );
  return { calls, givenUp };
};

const throwing = (): never => {
  throw new Error('the function failed');
};

describe('a stream batch', () => {
  it.each([
    ['an empty batchItemFailures list', { batchItemFailures: [] }],
    ['a null batchItemFailures list', { batchItemFailures: null }],
    ['an empty EventResponse', {}],
    ['a null EventResponse', null],
    ['nothing', undefined],
  ])('"Lambda treats a batch as a complete success if you return": %s', async (_, result) => {
    const { calls } = await finish(records('1', '2'), {}, () => result);
    expect(calls).toEqual(['12']);
  });

  it.each([
    ['an empty string itemIdentifier', failed('')],
    ['a null itemIdentifier', failed(null)],
    ['an itemIdentifier with a bad key name', { batchItemFailures: [{ itemIdentifer: '2' }] }],
    ['an identifier that was not in the batch', failed('9')],
  ])('"Lambda treats a batch as a complete failure if you return": %s', async (_, result) => {
    const { calls } = await finish(records('1', '2'), {}, (_names, call) => (call === 1 ? result : undefined));
    expect(calls).toEqual(['12', '12']);
  });

  it('is retried from the lowest reported sequence number, whatever succeeded after it', async () => {
    const { calls } = await finish(records('1', '2', '3', '4'), {}, (_, call) =>
      call === 1 ? failed('4', '3') : undefined,
    );
    expect(calls).toEqual(['1234', '34']);
  });

  it('is a success when the mapping does not ask for reports, whatever the function returns', async () => {
    const { calls } = await finish(records('1'), { reportsItems: false }, () => failed('1'));
    expect(calls).toEqual(['1']);
  });

  it('is split in two when the function fails, until the bad record stands alone', async () => {
    const { calls, givenUp } = await finish(records('1', '2', '3', '4'), { bisects: true, retries: 1 }, (names) =>
      names.includes('3') ? throwing() : undefined,
    );
    expect(calls).toEqual(['1234', '12', '34', '3', '3', '4']);
    expect(givenUp).toEqual(['3 RetryAttemptsExhausted 2']);
  });

  it('is given up after its retries, all that is left of it', async () => {
    const { calls, givenUp } = await finish(records('1', '2'), {}, throwing);
    expect(calls).toEqual(['12', '12', '12']);
    expect(givenUp).toEqual(['12 RetryAttemptsExhausted 3']);
  });

  it('is given up when its oldest record is too old', async () => {
    const { calls, givenUp } = await finish(records('1'), { retries: -1, maximumAgeSeconds: 59 }, throwing);
    expect(calls).toEqual(['1']);
    expect(givenUp).toEqual(['1 MaxRecordAgeExceeded 1']);
  });
});

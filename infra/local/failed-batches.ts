import { randomUUID } from 'node:crypto';

import { callStore, putObject } from './aws-call.ts';
import type { BatchEnds, GivenUp, StreamRecord } from './stream-batches.ts';
import type { World } from './world.ts';

/** The mapping whose batch failed. */
export interface FailedMapping {
  readonly id: string;
  readonly functionArn: string;
  readonly streamArn: string;
  /** The ARN of a queue or a bucket; without one, what is given up is gone, as in AWS. */
  readonly destination: string | undefined;
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html#services-dynamodb-errors-destination */
const failureOf = (records: readonly StreamRecord[], why: GivenUp, attempts: number, mapping: FailedMapping) => {
  const time = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: mapping.functionArn,
      condition: why,
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000000000000000000-00000000',
      startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: time(records[0]),
      approximateArrivalOfLastRecord: time(records.at(-1)),
      batchSize: records.length,
      streamArn: mapping.streamArn,
    },
  };
};

/** "For Amazon SQS and Amazon SNS destinations" only metadata goes; a bucket gets the records too. */
export const giveUpTo =
  (mapping: FailedMapping, world: World): BatchEnds['giveUp'] =>
  async (records, why, attempts) => {
    const { id, destination } = mapping;
    const failure = failureOf(records, why, attempts, mapping);
    world.print(`${id}  gave up ${records.length} records: ${why}`);
    if (!destination) return;
    const { endpoint } = world.stores.queues;
    if (destination.startsWith('arn:aws:s3:')) {
      const body = JSON.stringify({ ...failure, payload: JSON.stringify({ Records: records }) });
      const [day = ''] = failure.timestamp.split('T');
      const key = `aws/lambda/${id}/${failure.DDBStreamBatchInfo.shardId}/${day.replaceAll('-', '/')}/${failure.requestContext.requestId}`;
      await putObject(endpoint, destination.split(':').pop() ?? '', key, body);
      return;
    }
    const input = { QueueUrl: world.queueUrls.get(destination), MessageBody: JSON.stringify(failure) };
    await callStore({ endpoint, service: 'sqs', action: 'SendMessage', input });
  };

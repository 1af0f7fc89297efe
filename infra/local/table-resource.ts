import { callStore, CallRefused } from './aws-call.ts';
import type { Making } from './world.ts';

/** "TimeToLive is already enabled": from an earlier run. */
const ignoreSame = (error: unknown): void => {
  if (!(error instanceof CallRefused && error.code === 'ValidationException')) throw error;
};

/** Makes a table, or finds the one of an earlier run; sets its stream and its time to live. */
export const makeTable = async ({ identity, properties, world }: Making): Promise<void> => {
  const { endpoint } = world.stores.dynamoDb;
  const call = (action: string, input: Record<string, unknown>) =>
    callStore({ endpoint, service: 'dynamodb', action, input: { TableName: identity.ref, ...input } });
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, LocalSecondaryIndexes } = properties;
  const stream = properties['StreamSpecification'] as object | undefined;
  await call('CreateTable', {
    KeySchema,
    AttributeDefinitions,
    GlobalSecondaryIndexes,
    LocalSecondaryIndexes,
    BillingMode: 'PAY_PER_REQUEST',
    ...(stream && { StreamSpecification: { StreamEnabled: true, ...stream } }),
  }).catch((error: unknown) => {
    // It is there from an earlier run, with what was accepted then.
    if (!(error instanceof CallRefused && error.code === 'ResourceInUseException')) throw error;
  });
  const isActive = async () =>
    ((await call('DescribeTable', {}))['Table'] as { TableStatus: string }).TableStatus === 'ACTIVE';
  while (!(await isActive())) await new Promise((resolve) => setTimeout(resolve, 5));
  const timeToLive = properties['TimeToLiveSpecification'] as { Enabled?: boolean } | undefined;
  if (timeToLive?.Enabled) await call('UpdateTimeToLive', { TimeToLiveSpecification: timeToLive }).catch(ignoreSame);
};

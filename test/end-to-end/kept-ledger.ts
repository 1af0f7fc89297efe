import { DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';

import { startDynamoDb } from '../../infra/local/dynamodb/index.ts';
import { recordOf } from '../../lib/adapters/dynamodb-items.ts';
import { dynamodbLedger } from '../../lib/adapters/dynamodb-ledger.ts';
import { readRunFile } from '../../lib/config/run-file.ts';
import type { Key, LedgerRecord } from '../../lib/pipeline/records.ts';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** What is overdue now in the ledger of a run that goes on. */
export const overdueIn = async (data: string): Promise<readonly Key[]> => {
  const run = readRunFile(data);
  if (run === undefined) throw new Error(`No run left word of itself in ${data}, expected one.`);
  const client = new DynamoDBClient({ endpoint: run.endpoints.dynamodb, region: run.region, credentials });
  try {
    return await dynamodbLedger(client, run.outputs.LedgerTable).overdue(new Date().toISOString(), 100);
  } finally {
    client.destroy();
  }
};

/** All that a run that has ended left in its ledger, and what of it was overdue at a moment. */
export const keptLedger = async (
  path: string,
  moment: Date,
): Promise<{ readonly records: readonly LedgerRecord[]; readonly overdue: readonly Key[] }> => {
  const store = await startDynamoDb({ path });
  const client = new DynamoDBClient({ endpoint: store.endpoint, region: 'us-east-1', credentials });
  try {
    const { TableNames: [TableName = ''] = [] } = await client.send(new ListTablesCommand({}));
    const records: LedgerRecord[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName })) records.push(...Items.map(recordOf));
    return { records, overdue: await dynamodbLedger(client, TableName).overdue(moment.toISOString(), 100) };
  } finally {
    client.destroy();
    await store.close();
  }
};

import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** What the suite wants to know of one stream record. */
export interface Told {
  readonly what: string;
  readonly pk?: string;
  readonly image?: unknown;
}

/** One store under test, with a table of its own for one check. */
export interface Bench {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** The stream's records so far, of the table. */
  readonly told: () => Promise<Told[]>;
}

/** A promise that every store must keep. */
export type Check = readonly [promise: string, keeps: (bench: Bench) => Promise<void>];

export const clientOf = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } });

const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType });

/** Makes a table as the ledger's: keys pk and sk, sparse index `due` of keys only, stream of new images. */
export const createLedger = async (client: DynamoDBClient, table: string): Promise<void> => {
  const names = ['pk', 'sk', 'dueShard', 'due'];
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'due',
          KeySchema: [key('dueShard', 'HASH'), key('due', 'RANGE')],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
};

interface Exception {
  readonly name: string;
  readonly CancellationReasons?: readonly { readonly Code?: string; readonly Item?: unknown }[];
  readonly Item?: unknown;
}

/** The exception that the store refuses with. Throws when it does not refuse. */
export const refused = async (wanted: Promise<unknown>): Promise<Exception> => {
  try {
    await wanted;
  } catch (error) {
    return error as Exception;
  }
  throw new Error('The store took what it should have refused');
};

import { startDynamoDb } from '../../infra/local/dynamodb/index.ts';
import type { Told } from './bench.ts';
import { startDynamoDbLocal, whyNoDynamoDbLocal } from './dynamodb-local.ts';

export interface OpenStore {
  readonly endpoint: string;
  told(table: string): Promise<Told[]>;
  close(): Promise<void>;
}

interface Described {
  readonly name: string;
  /** Why it cannot be tried here. */
  readonly missing?: string;
  readonly open: () => Promise<OpenStore>;
}

interface WireRecord {
  readonly eventName?: string;
  readonly dynamodb: { readonly Keys: Record<string, { S?: string }>; readonly NewImage?: unknown };
}

const toldBy = ({ eventName = '', dynamodb: { Keys, NewImage } }: WireRecord): Told => ({
  what: eventName,
  pk: Keys['pk']?.S,
  ...(NewImage !== undefined && { image: NewImage }),
});

const openOurs = async (): Promise<OpenStore> => {
  const store = await startDynamoDb({});
  return {
    endpoint: store.endpoint,
    told: (table) => Promise.resolve(store.records(table, 0, 1000).map(toldBy)),
    close: () => store.close(),
  };
};

// DynamoDB Local wants to see a signature, but does not check it.
const authorization =
  'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** The streams' own API, for which this repository has no SDK client. */
const streams = async <Answer>(endpoint: string, operation: string, body: object): Promise<Answer> => {
  const headers = {
    'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
    'content-type': 'application/x-amz-json-1.0',
    authorization,
  };
  const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${operation}: got ${response.status} ${await response.text()}, expected 200`);
  return (await response.json()) as Answer;
};

const streamOf = async (endpoint: string, table: string): Promise<Told[]> => {
  const list = await streams<{ Streams: { StreamArn: string }[] }>(endpoint, 'ListStreams', { TableName: table });
  const StreamArn = list.Streams[0]?.StreamArn;
  type Description = { StreamDescription: { Shards: { ShardId: string }[] } };
  const description = await streams<Description>(endpoint, 'DescribeStream', { StreamArn });
  const told: Told[] = [];
  for (const { ShardId } of description.StreamDescription.Shards) {
    const from = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
    const { ShardIterator } = await streams<{ ShardIterator: string }>(endpoint, 'GetShardIterator', from);
    const { Records } = await streams<{ Records: WireRecord[] }>(endpoint, 'GetRecords', { ShardIterator });
    told.push(...Records.map(toldBy));
  }
  return told;
};

const openDynamoDbLocal = async (): Promise<OpenStore> => {
  const { endpoint, close } = await startDynamoDbLocal();
  return { endpoint, told: (table) => streamOf(endpoint, table), close };
};

/** The stores that must behave alike: ours, and AWS's where it can be started. */
export const stores: readonly Described[] = [
  { name: 'our store', open: openOurs },
  { name: "AWS's DynamoDB Local", missing: whyNoDynamoDbLocal(), open: openDynamoDbLocal },
];

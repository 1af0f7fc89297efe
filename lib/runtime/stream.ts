import type { Key } from '../pipeline/records.ts';

/** What we use of a DynamoDB stream event. https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
export interface StreamEvent {
  readonly Records: readonly {
    readonly dynamodb?: {
      readonly Keys?: Readonly<Record<string, { readonly S?: string }>>;
      readonly SequenceNumber?: string;
    };
  }[];
}

/** Which records are to come again. An answer without this shape would count as complete success. */
export interface BatchResult {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** The keys of the records that changed, once each, with the first place where each stands. */
export const keysOf = ({ Records }: StreamEvent): Map<string, { key: Key; sequence: string }> => {
  const keys = new Map<string, { key: Key; sequence: string }>();
  for (const { dynamodb } of Records) {
    const { pk, sk } = dynamodb?.Keys ?? {};
    if (pk?.S === undefined || sk?.S === undefined || dynamodb?.SequenceNumber === undefined) continue;
    const name = `${pk.S}\n${sk.S}`;
    if (!keys.has(name)) keys.set(name, { key: { pk: pk.S, sk: sk.S }, sequence: dynamodb.SequenceNumber });
  }
  return keys;
};

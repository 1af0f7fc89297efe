import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { dynamoDbClient } from '../../lib/adapters/clients.ts';
import { dynamodbLedger } from '../../lib/adapters/dynamodb-ledger.ts';
import type { Ledger } from '../../lib/pipeline/ports.ts';
import type { InteractionRecord } from '../../lib/pipeline/records.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const says = (status: number, body: object): Answer => (response) => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
};
const stored = says(200, {});
const fault = (name: string): object => ({ __type: `com.amazonaws.dynamodb.v20120810#${name}` });
const refused = says(400, fault('ConditionalCheckFailedException'));
const broken = says(500, fault('InternalServerError'));
const hangsUp: Answer = (_, request) => void request.socket.destroy();
const saysNothing: Answer = () => {};

const id = '01JD8ZK3W0ABCDEFGHJKMNPQRS';
const record: InteractionRecord = {
  type: 'interaction', pk: 'interaction#ABCDEFGHJKMNPQRS', sk: 'interaction', version: 1,
  id, brand: 'bluewater', source: 'x',
  interaction: {
    id, brand: 'bluewater', source: 'x', provider: 'twitter', channel: 'twitter', kind: 'post', public: true,
    text: 'Čau "you" 🐠\n', receivedAt: '2026-11-21T08:00:00.000Z', author: { handles: ['twitter:7'], name: undefined },
    fields: { empty: '' },
  },
  raw: { contentType: 'application/json', sealed: Buffer.from([0, 1, 254, 255]) },
  secret: 0, due: '2026-11-21T08:00:10.000Z', expires: 1_829_894_400,
};

/** Stands where DynamoDB stands, keeps what it was asked, and answers as it was told, then always "stored". */
const asked: { readonly body: Record<string, unknown>; readonly byTheSdk: boolean }[] = [];
let answers: Answer[] = [];
const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const byTheSdk = request.headers['amz-sdk-invocation-id'] !== undefined;
  asked.push({ body: JSON.parse(await text(request)) as Record<string, unknown>, byTheSdk });
  (answers.shift() ?? stored)(response, request);
};
const server = createServer((request, response) => void serve(request, response));

let ledger: Ledger;
const put = (): Promise<boolean> => ledger.commit([{ after: record }]);

beforeEach(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const patience = { connectionTimeout: 200, requestTimeout: 200, maxAttempts: 1 };
  ledger = dynamodbLedger(dynamoDbClient(patience, { region: 'us-east-1', endpoint, credentials }), 'ledger');
  answers = [];
  // The first put of a process goes the SDK's way, which shows where DynamoDB is.
  await put();
});
afterEach(async () => {
  asked.length = 0;
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const whoAsked = (): string[] => asked.map(({ byTheSdk }) => (byTheSdk ? 'SDK' : 'straight'));

describe('a new record', () => {
  it('is put by one request past the SDK, with the very words that the SDK would use', async () => {
    expect(await put()).toBe(true);
    expect(whoAsked()).toEqual(['SDK', 'straight']);
    expect(asked[1]?.body).toEqual(asked[0]?.body);
    expect(asked[1]?.body).toMatchObject({
      TableName: 'ledger', ConditionExpression: 'attribute_not_exists(pk)',
      Item: {
        version: { N: '1' },
        raw: { M: { sealed: { B: 'AAH+/w==' } } },
        interaction: { M: { public: { BOOL: true } } },
      },
    });
  });

  it('that is there already is a lost race, and nobody is asked again', async () => {
    answers = [refused];
    expect(await put()).toBe(false);
    expect(whoAsked()).toEqual(['SDK', 'straight']);
  });

  const silences = [['breaks', broken], ['hangs up', hangsUp], ['says nothing', saysNothing]] as const;
  it.each(silences)('goes the way of the SDK when DynamoDB %s', async (_, answer) => {
    answers = [answer];
    expect(await put()).toBe(true);
    expect(whoAsked()).toEqual(['SDK', 'straight', 'SDK']);
  });

  it('whose answer got lost is then refused by itself, which is no fault', async () => {
    answers = [hangsUp, refused];
    expect(await put()).toBe(false);
  });

  it('throws what the SDK throws when that fails too', async () => {
    answers = [broken, broken];
    await expect(put()).rejects.toThrow(expect.objectContaining({ name: 'InternalServerError' }));
  });
});

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { act, validated, type Json } from './dynalite.ts';
import type { Engine, Operation } from './engine.ts';
import { isRefusal, refusal } from './refusal.ts';
import { tables } from './tables.ts';
import { transactGetItems } from './transact-get.ts';
import { transactWriteItems } from './transact-write.ts';
import { writes } from './writes.ts';

/** DynamoDB takes no request above 16 MB. */
const maxRequestBytes = 16 * 1024 * 1024;

/** As dynalite does it. */
const plain =
  (operation: string): Operation =>
  ({ store }, request) =>
    act(operation, store, validated(operation, request, store));

const reads = ['BatchGetItem', 'DescribeTable', 'GetItem', 'ListTables', 'ListTagsOfResource', 'Query', 'Scan'];
const tags = ['TagResource', 'UntagResource'];

const operations: ReadonlyMap<string, Operation> = new Map([
  ...[...reads, ...tags].map((operation) => [operation, plain(operation)] as const),
  ...Object.entries({ ...writes, ...tables }),
  ['TransactGetItems', transactGetItems],
  ['TransactWriteItems', transactWriteItems],
]);

const bodyOf = async (request: IncomingMessage): Promise<Json> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxRequestBytes) throw refusal('ValidationException', `Request above ${maxRequestBytes} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json;
  } catch (error) {
    throw Object.assign(refusal('SerializationException', 'The body is not JSON'), { cause: error });
  }
};

const answerTo = async (engine: Engine, request: IncomingMessage): Promise<[number, unknown]> => {
  try {
    const name = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const body = await bodyOf(request);
    const operation = operations.get(name);
    if (!operation) throw refusal('UnknownOperationException', `This store does not know the operation "${name}"`);
    return [200, await operation(engine, body)];
  } catch (error) {
    if (isRefusal(error)) return [error.statusCode, error.body];
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return [500, { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message }];
  }
};

const send = (response: ServerResponse, status: number, body: unknown): void => {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': text.length,
    'x-amzn-requestid': randomUUID(),
  });
  response.end(text);
};

/** Speaks DynamoDB's JSON protocol. Signatures are not checked: only this machine can reach it. */
export const createFront = (engine: Engine): Server =>
  createServer((request, response) => {
    void answerTo(engine, request).then(([status, body]) => send(response, status, body));
  });

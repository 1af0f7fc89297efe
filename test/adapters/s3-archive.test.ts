import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { dynamoDbClient } from '../../lib/adapters/clients.ts';
import { s3Archive } from '../../lib/adapters/s3-archive.ts';
import type { Archive } from '../../lib/pipeline/ports.ts';

const asked: { method?: string; url?: string; headers: IncomingMessage['headers']; body: Buffer }[] = [];
let status = 200;
const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  asked.push({ method: request.method, url: request.url, headers: request.headers, body: await buffer(request) });
  response.writeHead(status).end(request.method === 'GET' ? 'kept' : '');
};
const server = createServer((request, response) => void serve(request, response));

let archive: Archive;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const patience = { connectionTimeout: 200, requestTimeout: 200, maxAttempts: 1 };
  archive = s3Archive(dynamoDbClient(patience, { region: 'us-east-1', credentials }), 'bucket');
});
afterAll(() => {
  delete process.env.AWS_ENDPOINT_URL_S3;
  server.close();
});

describe('the archive', () => {
  it('keeps what customers sent as bytes that no browser shows or runs, whatever they are', async () => {
    await archive.put('files/help/A/b', Buffer.from('<script>alert(1)</script>'));
    const [put] = asked.splice(0);
    const body = Buffer.from('<script>alert(1)</script>');
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' };
    expect(put).toMatchObject({ method: 'PUT', url: '/bucket/files/help/A/b', body, headers });
    // Signed, so that nobody on the way can make them anything else.
    expect(put?.headers.authorization).toMatch(/SignedHeaders=content-disposition;content-length;content-type;host;/);
  });

  it('says that it has not what S3 does not have, and throws for everything else that is no yes', async () => {
    status = 404;
    expect(await archive.get('raw/x/1')).toBeUndefined();
    status = 403;
    await expect(archive.put('raw/x/1', Buffer.from('a'))).rejects.toThrow(/^S3 answered 403 to PUT of raw\/x\/1 in/);
    await expect(archive.remove('raw/x/1')).rejects.toThrow(/^S3 answered 403 to DELETE/);
    status = 200;
  });
});

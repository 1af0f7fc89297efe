import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** AWS on this machine, answering at once: what is left is what the caller itself costs. */
export interface Stub {
  readonly endpoint: string;
  /** Items that were put so far. */
  readonly puts: () => number;
  readonly close: () => void;
}

/** Listens on loopback for DynamoDB's PutItem and for GetSecretValue, whose answer is the given text. */
export const startStub = async (secret: string): Promise<Stub> => {
  let puts = 0;
  const answers: Readonly<Record<string, string>> = {
    'DynamoDB_20120810.PutItem': '{}',
    'secretsmanager.GetSecretValue': JSON.stringify({ Name: 'secrets', SecretString: secret }),
  };
  const server = createServer((request, response) => {
    const target = String(request.headers['x-amz-target']);
    const answer = answers[target];
    if (target.endsWith('.PutItem')) puts += 1;
    request.resume().on('end', () => {
      response.writeHead(answer === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(answer ?? JSON.stringify({ __type: 'UnknownOperationException', message: `No ${target} here.` }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, puts: () => puts, close: () => server.close() };
};

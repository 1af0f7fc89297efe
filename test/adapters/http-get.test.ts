import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { httpGet } from '../../lib/adapters/http-get.ts';

const asked: { url?: string; authorization?: string }[] = [];
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/file': (response) => response.end('0123456789'),
  '/elsewhere': (response) => response.writeHead(302, { location: '/file' }).end(),
  '/gone': (response) => response.writeHead(404).end('gone'),
  '/large': (response) => response.end('0123456789x'),
  '/endless': (response) => {
    const more = (): boolean => response.write('x'.repeat(65_536));
    response.on('drain', more);
    more();
  },
  '/silent': () => {},
};
const serve = ({ url = '', headers }: IncomingMessage, response: ServerResponse): void => {
  asked.push({ url, authorization: headers.authorization });
  answers[url]?.(response);
};
const server = createServer(serve);
let base = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = httpGet({ deadlineMs: 1500, maxBytes: 10 });
const outcomeOf = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const outcome = await get({ url: `${base}${path}`, headers });
  return 'why' in outcome ? outcome.why : Buffer.from(outcome.bytes).toString();
};

describe('a file elsewhere', () => {
  it('comes whole, asked for with what opens it', async () => {
    expect(await outcomeOf('/file', { authorization: 'Basic abc' })).toBe('0123456789');
    expect(asked.at(-1)).toEqual({ url: '/file', authorization: 'Basic abc' });
  });

  it('is not followed to where somebody else sends us', async () => {
    asked.length = 0;
    expect(await outcomeOf('/elsewhere', { authorization: 'Basic abc' })).toBe('it was answered 302');
    expect(asked.map(({ url }) => url)).toEqual(['/elsewhere']);
  });

  it.each([
    ['/gone', 'it was answered 404'],
    ['/large', 'it has more than 10 bytes'],
    ['/endless', 'it has more than 10 bytes'],
    ['/silent', 'no answer within 1500 ms'],
  ])('that does not come says why: %s', async (path, why) => {
    expect(await outcomeOf(path)).toBe(why);
  });

  it('on a host that nobody can reach says why, and not where', async () => {
    expect(await get({ url: 'http://127.0.0.1:1/secret', headers: {} })).toEqual({ why: 'it cannot be reached' });
  });
});

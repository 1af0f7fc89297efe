import { request } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { lambda, route, startTiny } from '../../local-run/tiny-run.ts';

type Event = Record<string, unknown> & { readonly headers: Record<string, string> };

let url = '';
let close: () => Promise<void>;
beforeAll(async () => {
  const run = await startTiny({
    functions: {
      Echo: 'exports.handler = async (event) => ({ statusCode: 201, headers: { "X-Made-By": "echo" }, cookies: ["a=1", "b=2"], body: JSON.stringify(event) });',
      Bare: 'exports.handler = async () => ({ hello: "world" });',
      Bytes:
        'exports.handler = async () => ({ statusCode: 200, isBase64Encoded: true, headers: { "content-type": "image/png" }, body: "/wA=" });',
      Wrong: 'exports.handler = async () => ({ statusCode: "soon" });',
    },
    resources: {
      Echo: lambda(),
      Bare: lambda(),
      Bytes: lambda(),
      Wrong: lambda(),
      ...route('ANY /in/{source}', 'Echo'),
      ...route('GET /in/bare', 'Bare'),
      ...route('GET /bytes', 'Bytes'),
      ...route('GET /wrong', 'Wrong'),
    },
  });
  ({ url, close } = run);
});
afterAll(() => close());

const post = async (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
  path = '/in/contact',
): Promise<Event> => (await (await fetch(url + path, { method: 'POST', body, headers })).json()) as Event;

describe('the HTTP API', () => {
  it('gives a function the event of payload format 2.0', async () => {
    const event = await post(
      '{"a":1}',
      { 'content-type': 'application/json', 'X-Own': 'Yes', cookie: 'a=1; b=2' },
      '/in/a%20b?one=1&two=2&one=3',
    );
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /in/{source}',
      rawPath: '/in/a%20b',
      rawQueryString: 'one=1&two=2&one=3',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { one: '1,3', two: '2' },
      pathParameters: { source: 'a b' },
      body: '{"a":1}',
      isBase64Encoded: false,
      requestContext: { stage: '$default', http: { method: 'POST', path: '/in/a%20b', protocol: 'HTTP/1.1' } },
    });
    expect(event.headers).toMatchObject({
      'x-own': 'Yes',
      'content-type': 'application/json',
      'x-forwarded-proto': 'http',
    });
  });

  it('joins repeated headers with commas', async () => {
    const body = await new Promise<string>((resolve) => {
      const sent = request(`${url}/in/contact`, { headers: { 'X-Twice': ['one', 'two'] } }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => resolve(text));
      });
      sent.end();
    });
    expect((JSON.parse(body) as Event).headers['x-twice']).toBe('one,two');
  });

  it.each([
    ['application/json', false],
    ['application/json; charset=utf-8', false],
    ['text/plain', false],
    ['application/xml', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['application/octet-stream', true],
    ['application/problem+json', true],
  ])('passes a body of %s as base64: %s', async (contentType, isBase64Encoded) => {
    const event = await post('abc', { 'content-type': contentType });
    expect(event).toMatchObject({ isBase64Encoded, body: isBase64Encoded ? 'YWJj' : 'abc' });
  });

  it('keeps bytes that are no UTF-8, whatever they claim to be', async () => {
    const event = await post(new Uint8Array([0x22, 0xff, 0x22]), { 'content-type': 'application/json' });
    expect(event).toMatchObject({ isBase64Encoded: true, body: 'Iv8i' });
  });

  it('sends the status, headers, cookies and bytes that the function gave', async () => {
    const response = await fetch(`${url}/in/contact`);
    expect(response.status).toBe(201);
    expect(response.headers.get('x-made-by')).toBe('echo');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(response.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
    expect(Buffer.from(await (await fetch(`${url}/bytes`)).arrayBuffer())).toEqual(Buffer.from([255, 0]));
  });

  it('takes a result without a status for the body, and prefers the exact path', async () => {
    const response = await fetch(`${url}/in/bare`);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'application/json',
      '{"hello":"world"}',
    ]);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${url}/in/contact`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([201, '']);
  });

  it.each([
    ['no route', '/elsewhere', {}, 404, '{"message":"Not Found"}'],
    ['a route of another method', '/bytes', { method: 'POST' }, 404, '{"message":"Not Found"}'],
    ['a result that is no answer', '/wrong', {}, 500, '{"message":"Internal Server Error"}'],
    [
      'more than 10 MB',
      '/in/a',
      { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) },
      413,
      '{"message":"Request Entity Too Large"}',
    ],
    [
      'more than Lambda takes, as base64',
      '/in/a',
      { method: 'POST', body: 'x'.repeat(5 * 1024 * 1024), headers: { 'content-type': 'image/png' } },
      413,
      '{"message":"Request Entity Too Large"}',
    ],
    ['headers over 10,240 bytes', '/in/a', { headers: { 'x-long': 'x'.repeat(10_241) } }, 431, ''],
  ])('answers %s itself', async (_, path, init, status, body) => {
    const response = await fetch(url + path, init);
    expect([response.status, (await response.text()).slice(0, 100)]).toEqual([status, body]);
  });
});

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { dynamoDbClient } from '../../lib/adapters/clients.ts';
import { comprehend } from '../../lib/adapters/comprehend.ts';
import type { AskSecond } from '../../lib/pipeline/ports.ts';

const type = 'application/x-amz-json-1.1';
const sentiment = (negative: number) => ({
  Sentiment: 'NEGATIVE',
  SentimentScore: { Positive: 0.01, Negative: negative, Neutral: 0.02, Mixed: 0.03 },
});

/** A service on this machine that speaks as Comprehend does. */
const heard: { verb: string; input: unknown; headers: IncomingMessage['headers'] }[] = [];
let answers: Record<string, [status: number, body: object | string]> = {};
const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const [, verb = ''] = String(request.headers['x-amz-target']).split('.');
  heard.push({ verb, input: await json(request), headers: request.headers });
  const [status, body] = answers[verb] ?? [400, { __type: 'UnknownOperationException' }];
  response.writeHead(status, { 'content-type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));
};
const server = createServer((request, response) => void serve(request, response));

let ask: AskSecond;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const patience = { connectionTimeout: 200, requestTimeout: 200, maxAttempts: 1 };
  const client = dynamoDbClient(patience, { region: 'eu-west-1', credentials });
  ask = comprehend(client, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  heard.length = 0;
  answers = { DetectSentiment: [200, sentiment(0.96)] };
});

describe('Amazon Comprehend', () => {
  it('is asked by one signed request where the language is known, and its score counts three quarters', async () => {
    expect(await ask({ text: 'One way to run a hotel', lang: 'pt-BR' })).toEqual({ by: 'Amazon Comprehend', unhappy: 0.72 });
    const [{ verb, input, headers } = { verb: '', input: {}, headers: {} }, ...more] = heard;
    expect([verb, input, more]).toEqual(['DetectSentiment', { Text: 'One way to run a hotel', LanguageCode: 'pt' }, []]);
    expect(headers).toMatchObject({ 'x-amz-target': 'Comprehend_20171127.DetectSentiment', 'content-type': type });
    expect(headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=test\/\d{8}\/eu-west-1\/comprehend\/aws4_request, /);
  });

  it.each([undefined, 'und'])('is asked for the language first where it is %s', async (lang) => {
    const Languages = [{ LanguageCode: 'nl', Score: 0.2 }, { LanguageCode: 'de', Score: 0.7 }];
    answers['DetectDominantLanguage'] = [200, { Languages }];
    expect(await ask({ text: 'Na toll', lang })).toEqual({ by: 'Amazon Comprehend', unhappy: 0.72 });
    expect(heard.map(({ verb, input }) => [verb, input])).toEqual([
      ['DetectDominantLanguage', { Text: 'Na toll' }],
      ['DetectSentiment', { Text: 'Na toll', LanguageCode: 'de' }],
    ]);
  });

  it('is never sent what it does not take: more than 5,000 bytes, or a language that it does not judge', async () => {
    expect(await ask({ text: 'é'.repeat(2501), lang: 'fr' })).toBeUndefined();
    expect(await ask({ text: 'Nou ja', lang: 'nl' })).toBeUndefined();
    expect(heard).toEqual([]);
    expect(await ask({ text: 'é'.repeat(2500), lang: 'fr' })).toBeDefined();
  });

  it('has its no thrown by its own name, without a word of what was sent', async () => {
    answers['DetectSentiment'] = [400, { __type: 'ThrottlingException', message: 'Rate exceeded for: secret words' }];
    const error = await ask({ text: 'secret words', lang: 'en' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ThrottlingException' });
    expect(String(error)).not.toContain('secret words');
    answers['DetectSentiment'] = [503, '<html>secret words</html>'];
    await expect(ask({ text: 'secret words', lang: 'en' })).rejects.toMatchObject({ name: 'Comprehend503' });
  });

  it('has an answer thrown that is none', async () => {
    answers['DetectSentiment'] = [200, sentiment(96)];
    await expect(ask({ text: 'a', lang: 'en' })).rejects.toThrow('expected a number between 0 and 1');
  });
});

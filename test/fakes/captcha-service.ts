import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { httpPost } from '../../lib/adapters/http-post.ts';
import type { Ask } from '../../lib/pipeline/ports.ts';

export interface CaptchaService {
  /** The port as a function has it, except that what goes to the service comes here. */
  readonly ask: Ask;
  /** Where each question was meant to go, and what it said. */
  readonly asked: { readonly url: string; readonly form: Readonly<Record<string, string>> }[];
  /** How it behaves from now on. */
  mood: 'well' | 'silent' | 'broken';
  close(): Promise<void>;
}

/** The secret key that works, and one that was taken out of use. */
export const serviceKey = '0x4AAAAAAA-the-newest';
export const retiredKey = '0x4AAAAAAA-retired';

/**
 * A service that tells people from machines, on a port of this machine: a token that begins with `good` is good once, and
 * again for the same idempotency key; anything else is wrong.
 */
export const startCaptchaService = async (spent = 'timeout-or-duplicate'): Promise<CaptchaService> => {
  const used = new Map<string, string | undefined>();
  const answer = ({ secret, response = '', idempotency_key }: Record<string, string>): object => {
    const no = (code: string) => ({ success: false, 'error-codes': [code] });
    if (secret !== serviceKey) return no('invalid-input-secret');
    if (!response.startsWith('good')) return no(spent.startsWith('invalid') ? spent : 'invalid-input-response');
    if (used.has(response) && (idempotency_key === undefined || used.get(response) !== idempotency_key)) return no(spent);
    used.set(response, idempotency_key);
    return { success: true, hostname: 'www.bluewater.example', action: 'contact', 'error-codes': [] };
  };
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = Object.fromEntries(new URLSearchParams(await text(request)));
    if (service.mood === 'broken') response.writeHead(502).end('<html>Bad gateway</html>');
    if (service.mood === 'well') response.end(JSON.stringify(answer(form)));
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const post = httpPost({ deadlineMs: 1500, maxAnswerBytes: 16_384 });
  const service: CaptchaService = {
    ask: (question) => {
      service.asked.push({ url: question.url, form: Object.fromEntries(new URLSearchParams(question.body)) });
      return post({ ...question, url });
    },
    asked: [],
    mood: 'well',
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return service;
};

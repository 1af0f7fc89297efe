import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

import type { QueueCount } from '../count-queues.ts';
import type { Feed } from './feed.ts';

/** What the page is told once. */
export interface Greeting {
  readonly sources: readonly { readonly id: string; readonly provider: string }[];
}

export interface DeskPageOptions {
  readonly feed: Feed;
  readonly greeting: Greeting;
  readonly countQueues: () => Promise<readonly QueueCount[]>;
}

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const files: Readonly<Record<string, string>> = {
  '/': 'desk.html',
  '/desk.css': 'desk.css',
  '/desk.js': 'desk.js',
  '/desk-cards.js': 'desk-cards.js',
  '/desk-elements.js': 'desk-elements.js',
  '/desk-rows.js': 'desk-rows.js',
  '/desk.svg': 'desk.svg',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const sendFile = (response: ServerResponse, name: string): void => {
  const body = readFileSync(path.join(import.meta.dirname, 'page', name));
  response
    .writeHead(200, { ...headers, 'content-type': kinds[path.extname(name)], 'content-length': body.length })
    .end(body);
};

const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** The page of this machine's desk: what came in, what went out, live. Only the local run has it. */
export const openDeskPage = ({ feed, greeting, countQueues }: DeskPageOptions) => {
  const readers = new Set<ServerResponse>();
  const tellAll = (text: string): void => {
    for (const reader of readers) reader.write(text);
  };
  const stop = feed.onMore((entries) => tellAll(event('entries', entries)));
  let queues = event('queues', []);
  const timer = setInterval(() => {
    if (readers.size === 0) return;
    const tell = (counts: readonly QueueCount[]): void => {
      const counted = event('queues', counts);
      if (counted !== queues) tellAll(counted);
      queues = counted;
    };
    // A count that fails once is counted again at the next turn.
    void countQueues().then(tell, () => undefined);
  }, 1000);
  const follow = (request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write(event('greeting', greeting) + event('entries', feed.entries()) + queues);
    readers.add(response);
    request.once('close', () => readers.delete(response));
  };
  return {
    /** Answers the request when it is for the page; `false` when it is not. */
    serve: (request: IncomingMessage, response: ServerResponse): boolean => {
      const name = files[request.url ?? ''];
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      if (name) sendFile(response, name);
      else if (request.url === '/desk/live') follow(request, response);
      else return false;
      return true;
    },
    close: (): void => {
      stop();
      clearInterval(timer);
      for (const reader of readers) reader.end();
    },
  };
};

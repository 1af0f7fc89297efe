import * as z from 'zod/mini';

import type { Answer, Answers, Route } from './route.ts';

const json = 'application/json';

const problem = (when: string, headers?: Answer['headers']): Answer => ({
  when,
  media: 'application/problem+json',
  body: 'Problem',
  headers,
});

const received: Answers = {
  200: { when: 'Stored, now or before. Durable: after it nothing is lost.', media: json, body: 'Accepted' },
  202: {
    when: 'Authentic, but nobody can read it. Kept raw, told to people, can be read again.',
    media: json,
    body: 'Quarantined',
  },
  401: problem('The signature is missing, wrong, too old or not parseable. Nothing is stored but a count.'),
  404: problem('No such source.'),
  413: problem('The body is too large; the limit is stated.'),
  415: problem('Content-Encoding other than identity, or a content type that the provider never sends.'),
  503: problem('It could not be stored now.', { 'Retry-After': 'Seconds to wait before the next try.' }),
};

/** Where providers deliver, and where a load balancer looks. */
export const intakeRoutes: readonly Route[] = [
  {
    id: 'receive',
    method: 'post',
    path: '/in/{source}',
    summary: 'A delivery of a provider.',
    takes: '*/*',
    deliveries: true,
    answers: received,
  },
  {
    id: 'receiveBySecret',
    method: 'post',
    path: '/in/{source}/{secret}',
    summary: 'A delivery of a provider that signs nothing.',
    takes: '*/*',
    deliveries: true,
    answers: received,
  },
  {
    id: 'challenge',
    method: 'get',
    path: '/in/{source}',
    summary: 'X asks whether this is us (crc_token), or a provider asks whether anybody is there.',
    query: { crc_token: z.optional(z.string().check(z.regex(/^[A-Za-z0-9+/=_-]{1,512}$/))) },
    answers: {
      200: { when: 'The answer to the challenge; empty when nothing was asked.', media: json, body: 'Challenged' },
      400: problem('A token that no challenge has.'),
      404: received[404] ?? problem('No such source.'),
    },
  },
  {
    id: 'probe',
    method: 'head',
    path: '/in/{source}',
    summary: 'A provider asks whether anybody is there.',
    answers: { 200: { when: 'Somebody is.' }, 404: { when: 'No such source.' } },
  },
  {
    id: 'health',
    method: 'get',
    path: '/health',
    summary: 'For a load balancer.',
    answers: { 200: { when: 'It runs.', media: json, body: 'Health' } },
  },
];

import * as z from 'zod/mini';

import type { Answer, Answers, Route } from './route.ts';

const json = 'application/json';

const problem = (when: string, headers?: Answer['headers']): Answer => ({
  when,
  media: 'application/problem+json',
  body: 'Problem',
  headers,
});

const page = 'html only: ';

const received: Answers = {
  200: { when: 'Stored, now or before. Durable: after it nothing is lost.', media: json, body: 'Accepted' },
  202: {
    when: 'Authentic, but nobody can read it. Kept raw, told to people, can be read again.',
    media: json,
    body: 'Quarantined',
  },
  303: {
    when: `${page}stored, and a browser that would show the answer is led to the page that the settings name.`,
    headers: { Location: 'The page of `settings.thanks`, as it is configured.' },
  },
  401: problem('The signature (or captcha) is missing, wrong, too old or not parseable. Nothing is stored but a count.'),
  404: problem('No such source.'),
  413: problem('The body is too large; the limit is stated.'),
  415: problem('Content-Encoding other than identity, or a content type that the provider never sends.'),
  429: problem(`${page}more came from one address than the settings allow.`, {
    'Retry-After': 'Seconds until the next window of time begins.',
  }),
  503: problem('It could not be stored now.', { 'Retry-After': 'Seconds to wait before the next try.' }),
};

const preflight = (id: string, path: string): Route => ({
  id,
  method: 'options',
  path,
  summary: 'A browser asks whether a page may post here (CORS).',
  answers: {
    204: {
      when: `${page}what a page may do.`,
      headers: { 'Access-Control-Allow-Origin': 'The origin that asked, when it is one of `settings.origins`; else absent.' },
    },
    405: problem('No browser delivers here.'),
  },
});

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
  preflight('preflight', '/in/{source}'),
  preflight('preflightBySecret', '/in/{source}/{secret}'),
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

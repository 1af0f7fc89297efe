import { randomBytes } from 'node:crypto';

import { jsonIn } from '../domain/json-in.ts';
import { providerOf } from '../providers/index.ts';
import { bad, type Finding, good } from './finding.ts';
import type { App } from './twitter-app.ts';

const check = 'challenge';
// https://docs.x.com/x-api/webhooks/introduction#webhook-requirements
const patienceMilliseconds = 10_000;

/** What to do about an answer that is none. */
const hints: Readonly<Record<number, string>> = {
  400: 'Has the source a secret? It must be the newest of its list.',
  404: 'Is that the URL of this pipeline, and is what runs there deployed with this source?',
  503: 'The secrets cannot be read: put them into the value that SecretsId names.',
};

const rightAnswer = ({ source, secrets }: App, token: string): string | undefined => {
  const asked = {
    source: source.id, method: 'GET', headers: {}, query: { crc_token: token }, body: Buffer.alloc(0), receivedAt: new Date(),
  };
  const answer = providerOf(source.provider)?.challenge?.(asked, secrets);
  return answer?.status === 200 ? answer.body['response_token'] : undefined;
};

const tokenIn = (text: string): unknown =>
  (jsonIn(text) as { readonly response_token?: unknown } | null | undefined)?.response_token;

const judged = async (response: Response, right: string): Promise<string | undefined> => {
  const { status } = response;
  const text = await response.text();
  if (status >= 300 && status < 400) return `got ${status}, expected 200: X follows no redirect`;
  if (status !== 200) return `got ${status}, expected 200. ${hints[status] ?? 'Does something else answer in between?'}`;
  const got = tokenIn(text);
  if (got === right) return undefined;
  if (typeof got !== 'string') return 'got 200 without a response_token: does something else answer in between?';
  return 'got a response_token that another secret made than the newest here: a change takes five minutes to be seen';
};

const whyNot = (error: unknown): string => {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: unknown } };
  if (name === 'TimeoutError') return `got no answer within ${patienceMilliseconds / 1000} s, which is all that X waits`;
  return `got no answer (${typeof cause?.code === 'string' ? cause.code : 'unreachable'})`;
};

/** Asks our own URL what X would ask it, and judges the answer as X would. */
export const lookAtChallenge = async (app: App): Promise<Finding> => {
  const token = randomBytes(24).toString('base64url');
  const right = rightAnswer(app, token);
  if (right === undefined) return bad(check, `source ${app.source.id} has no secret: add the app's API key secret`);
  const [began, signal] = [Date.now(), AbortSignal.timeout(patienceMilliseconds)];
  const wrong = await fetch(`${app.address}?crc_token=${token}`, { redirect: 'manual', signal })
    .then((response) => judged(response, right))
    .catch(whyNot);
  if (wrong !== undefined) return bad(check, `asked ${app.address}?crc_token=… as X does, and ${wrong}`);
  return good(check, `${app.address} answers as X wants it, in ${Date.now() - began} ms`);
};

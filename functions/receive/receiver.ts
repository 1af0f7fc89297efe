import middy, { type MiddyfiedHandler } from '@middy/core';

import { dynamoDbClient, secretsManagerClient, whileSomebodyWaits } from '../../lib/adapters/clients.ts';
import { dynamodbLedger } from '../../lib/adapters/dynamodb-ledger.ts';
import { httpPost } from '../../lib/adapters/http-post.ts';
import { s3Archive } from '../../lib/adapters/s3-archive.ts';
import { secretsManagerSecrets } from '../../lib/adapters/secrets.ts';
import { type Answer, problem } from '../../lib/pipeline/answer.ts';
import { preflight, probe, receive, type ReceivePorts } from '../../lib/pipeline/receive/receive.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { bundledConfiguration, requireEnv } from '../../lib/runtime/environment.ts';
import { deliveryOf, type HttpEvent, type HttpResult, resultOf } from '../../lib/runtime/http.ts';
import { log, systemClock } from '../../lib/runtime/log.ts';
import { problems } from '../../lib/runtime/problems.ts';

const wrongMethod: Answer = {
  ...problem(405, 'Method not allowed', 'Deliveries are posted; GET and HEAD only ask whether anybody is here.'),
  headers: { allow: 'GET, HEAD, POST' },
};

const methods: Readonly<Record<string, (ports: ReceivePorts, delivery: Delivery) => Promise<Answer | undefined>>> = {
  POST: receive,
  OPTIONS: preflight,
  GET: probe,
  HEAD: probe,
};

/** A person waits before their browser, and the answer is a line. */
const askingTakes = { deadlineMs: 2000, maxAnswerBytes: 16_384 };

const portsOf = (providers: ReceivePorts['providers']): ReceivePorts => {
  const client = dynamoDbClient(whileSomebodyWaits);
  return {
    configuration: bundledConfiguration(),
    providers,
    ledger: dynamodbLedger(client, requireEnv('LEDGER_TABLE')),
    archive: s3Archive(client, requireEnv('ARCHIVE_BUCKET')),
    secrets: secretsManagerSecrets({
      client: secretsManagerClient(whileSomebodyWaits),
      secretId: requireEnv('SECRETS_ID'),
      clock: systemClock,
    }),
    ask: httpPost(askingTakes),
    log,
  };
};

/** What the HTTP API calls, for these providers: an installation ships those that its configuration names. */
export const receiver = (providers: ReceivePorts['providers']): MiddyfiedHandler<HttpEvent, HttpResult> => {
  // On cold start.
  const ports = portsOf(providers);
  // For every request.
  const answer = async (event: HttpEvent): Promise<HttpResult> => {
    if (event.routeKey === 'GET /health') return resultOf({ status: 200, body: { status: 'ok' } });
    const delivery = deliveryOf(event, systemClock());
    return resultOf((await methods[delivery.method]?.(ports, delivery)) ?? wrongMethod);
  };
  return middy<HttpEvent, HttpResult>(answer).use(problems());
};

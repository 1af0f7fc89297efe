import { dynamoDbClient, secretsManagerClient, whileSomebodyWaits } from '../../lib/adapters/clients.ts';
import { dynamodbLedger } from '../../lib/adapters/dynamodb-ledger.ts';
import { secretsManagerSecrets } from '../../lib/adapters/secrets.ts';
import { nameOf } from '../../lib/pipeline/ports.ts';
import { bundledConfiguration, requireEnv } from '../../lib/runtime/environment.ts';
import type { HttpEvent, HttpResult } from '../../lib/runtime/http.ts';
import { log, systemClock } from '../../lib/runtime/log.ts';
import { answerOf } from './answer.ts';
import { type Desk, serve } from './serve.ts';
import { fieldsOf } from './action.ts';

// On cold start.
const desk: Desk = {
  configuration: bundledConfiguration(),
  ledger: dynamodbLedger(dynamoDbClient(whileSomebodyWaits), requireEnv('LEDGER_TABLE')),
  secrets: secretsManagerSecrets({
    client: secretsManagerClient(whileSomebodyWaits),
    secretId: requireEnv('SECRETS_ID'),
    clock: systemClock,
  }),
};

/** Called by the HTTP API: a person who was told opens a case, or acts on it. */
export const handler = async (event: HttpEvent): Promise<HttpResult> => {
  const fields = event.requestContext.http.method === 'POST' ? fieldsOf(event) : undefined;
  try {
    return answerOf(event, await serve(desk, event.pathParameters ?? {}, fields, systemClock()));
  } catch (error) {
    // The clock goes on and the page says so: failing must never look like an acknowledgement.
    log('error', 'unavailable', { error: nameOf(error) });
    return answerOf(event, { kind: 'notRecorded', posted: fields });
  }
};

import { dynamoDbClient, inTheBackground } from '../../lib/adapters/clients.ts';
import { dynamodbLedger } from '../../lib/adapters/dynamodb-ledger.ts';
import { s3Archive } from '../../lib/adapters/s3-archive.ts';
import { ses } from '../../lib/providers/ses/index.ts';
import { bundledConfiguration, requireEnv } from '../../lib/runtime/environment.ts';
import { log, systemClock } from '../../lib/runtime/log.ts';
import type { QueueEvent } from '../../lib/runtime/queue.ts';
import type { BatchResult } from '../../lib/runtime/stream.ts';
import { mailReceiver } from './mail-receiver.ts';

// On cold start.
const client = dynamoDbClient(inTheBackground);
const receiveMail = mailReceiver({
  configuration: bundledConfiguration(),
  providers: { ses },
  ledger: dynamodbLedger(client, requireEnv('LEDGER_TABLE')),
  archive: s3Archive(client, requireEnv('ARCHIVE_BUCKET')),
  clock: systemClock,
  log,
});

/** Called by AWS with messages of the mailbox's queue: SES put mails into the archive. */
export const handler = (event: QueueEvent): Promise<BatchResult> => receiveMail(event);

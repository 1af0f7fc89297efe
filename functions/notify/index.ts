import { inTheBackground, secretsManagerClient } from '../../lib/adapters/clients.ts';
import { httpPost } from '../../lib/adapters/http-post.ts';
import { secretsManagerSecrets } from '../../lib/adapters/secrets.ts';
import { bundledConfiguration, isLocal, requireEnv } from '../../lib/runtime/environment.ts';
import { log, systemClock } from '../../lib/runtime/log.ts';
import type { QueueEvent } from '../../lib/runtime/queue.ts';
import type { BatchResult } from '../../lib/runtime/stream.ts';
import { notifier } from './notifier.ts';

// On cold start.
const notify = notifier({
  configuration: bundledConfiguration(),
  queues: JSON.parse(requireEnv('NOTIFY_QUEUES')) as Record<string, string>,
  secrets: secretsManagerSecrets({
    client: secretsManagerClient(inTheBackground),
    secretId: requireEnv('SECRETS_ID'),
    clock: systemClock,
  }),
  post: httpPost({ deadlineMs: 5000, maxAnswerBytes: 4096 }),
  clock: systemClock,
  log,
  allowLoopback: isLocal(),
});

/** Called by AWS with notices from the queues of our own protocols. What did not go comes again, then rests as dead. */
export const handler = (event: QueueEvent): Promise<BatchResult> => notify(event);

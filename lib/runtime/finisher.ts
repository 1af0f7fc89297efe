import { dynamoDbClient, inTheBackground, secretsManagerClient, snsClient } from '../adapters/clients.ts';
import { dynamodbLedger } from '../adapters/dynamodb-ledger.ts';
import { httpGet } from '../adapters/http-get.ts';
import { s3Archive } from '../adapters/s3-archive.ts';
import { secretsManagerSecrets } from '../adapters/secrets.ts';
import { snsTopics } from '../adapters/sns-topics.ts';
import type { Writers } from '../pipeline/announce/announce.ts';
import type { FetchPorts } from '../pipeline/work/fetch-files.ts';
import type { FinishPorts } from '../pipeline/work/finish.ts';
import { signLink } from '../pipeline/links.ts';
import { bundledConfiguration, requireEnv } from './environment.ts';
import { log, systemClock } from './log.ts';
import { secondReader } from './second-reader.ts';

// A link outlives the longest acknowledgement by far, and a leaked one is of no use for ever.
const linkLifeMs = 14 * 86_400_000;

// What Mailgun takes in at most; a file that needs longer comes with a later try.
const download = httpGet({ deadlineMs: 10_000, maxBytes: 25 * 1024 * 1024 });

/** Everything that finishing needs, wired from the environment, for the two functions that do it: follow and tick. */
export const finisher = (writers: Writers, keepers: FetchPorts['keepers']): (() => Promise<FinishPorts>) => {
  const secrets = secretsManagerSecrets({
    client: secretsManagerClient(inTheBackground),
    secretId: requireEnv('SECRETS_ID'),
    clock: systemClock,
  });
  const base = requireEnv('PUBLIC_URL');
  const arns = {
    notices: requireEnv('NOTICES_TOPIC'),
    letters: requireEnv('LETTERS_TOPIC'),
    texts: requireEnv('TEXTS_TOPIC'),
  };
  const client = dynamoDbClient(inTheBackground);
  const archive = s3Archive(client, requireEnv('ARCHIVE_BUCKET'));
  const configuration = bundledConfiguration();
  const fixed = {
    configuration,
    askSecond: secondReader(configuration),
    ledger: dynamodbLedger(client, requireEnv('LEDGER_TABLE')),
    fetching: { archive, secrets, download, clock: systemClock, keepers },
    topics: snsTopics(snsClient(inTheBackground), arns, log),
    clock: systemClock,
    log,
    writers,
  };
  return async () => {
    const keys = await secrets.forLinks();
    return {
      ...fixed,
      linkFor: (caseId, tier, subscriber) => {
        const expiresAt = new Date(systemClock().getTime() + linkLifeMs);
        return `${base}/case/${signLink(keys, { case: caseId, tier, subscriber, expiresAt })}`;
      },
    };
  };
};

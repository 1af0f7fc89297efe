import { dynamoDbClient, inTheBackground, secretsManagerClient, snsClient } from '../adapters/clients.ts';
import { dynamodbLedger } from '../adapters/dynamodb-ledger.ts';
import { secretsManagerSecrets } from '../adapters/secrets.ts';
import { snsTopics } from '../adapters/sns-topics.ts';
import type { Writers } from '../pipeline/announce.ts';
import type { FinishPorts } from '../pipeline/finish.ts';
import { signLink } from '../pipeline/links.ts';
import { bundledConfiguration, requireEnv } from './environment.ts';
import { log, systemClock } from './log.ts';

// A link outlives the longest acknowledgement by far, and a leaked one is of no use for ever.
const linkLifeMs = 14 * 86_400_000;

/** Everything that finishing needs, wired from the environment, for the two functions that do it: follow and tick. */
export const finisher = (writers: Writers): (() => Promise<FinishPorts>) => {
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
  const fixed = {
    configuration: bundledConfiguration(),
    ledger: dynamodbLedger(dynamoDbClient(inTheBackground), requireEnv('LEDGER_TABLE')),
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

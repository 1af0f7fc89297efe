import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';

/** How long a call may take, in milliseconds, and how often it is tried. */
export interface Patience {
  readonly connectionTimeout: number;
  readonly requestTimeout: number;
  readonly maxAttempts: number;
}

/**
 * A provider is waiting for our answer, some for no longer than three seconds (X's challenge, in its old product), so a
 * call that hangs must become a 503 within that time.
 */
export const whileSomebodyWaits: Patience = { connectionTimeout: 500, requestTimeout: 1000, maxAttempts: 2 };

/** Nobody waits, and the record stays due: better to try longer than to come again. */
export const inTheBackground: Patience = { connectionTimeout: 1000, requestTimeout: 3000, maxAttempts: 3 };

// The SDK's own default is to wait for ever (https://github.com/aws/aws-sdk-js-v3/issues/6763), and since it only warns
// when a request takes too long unless it is told to throw, both are set.
const settings = ({ maxAttempts, ...timeouts }: Patience) => ({
  maxAttempts,
  requestHandler: { ...timeouts, throwOnRequestTimeout: true },
});

/** The only places where clients are built, so that none is without time-outs. */
export const dynamoDbClient = (patience: Patience): DynamoDBClient => new DynamoDBClient(settings(patience));
export const snsClient = (patience: Patience): SNSClient => new SNSClient(settings(patience));
export const secretsManagerClient = (patience: Patience): SecretsManagerClient => new SecretsManagerClient(settings(patience));

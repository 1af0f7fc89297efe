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
  // Nobody changes the middlewares after this, so that they need not be put together anew for every call.
  cacheMiddleware: true,
});

interface HasMiddlewares {
  readonly middlewareStack: { remove(name: string): boolean };
}

// It copies whatever is sent and answered, for a logger that throws it away: with the line above, a sixth of a call.
const withoutLogger = <Client extends HasMiddlewares>(client: Client): Client => {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};

/** Where a service is, for whoever is not told by the environment, as a function is. */
export interface Whereabouts {
  readonly region?: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The only places where clients are built, so that none is without time-outs. */
export const dynamoDbClient = (patience: Patience, at: Whereabouts = {}): DynamoDBClient =>
  withoutLogger(new DynamoDBClient({ ...settings(patience), ...at }));
export const snsClient = (patience: Patience): SNSClient => withoutLogger(new SNSClient(settings(patience)));
export const secretsManagerClient = (patience: Patience, at: Whereabouts = {}): SecretsManagerClient =>
  withoutLogger(new SecretsManagerClient({ ...settings(patience), ...at }));

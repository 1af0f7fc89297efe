import { dynamoDbClient, inTheBackground } from '../adapters/clients.ts';
import { bundledFile } from '../adapters/function-bundle.ts';
import { type DeployedStack, describeStack } from '../adapters/stack-outputs.ts';
import { stackQueues } from '../adapters/stack-queues.ts';
import { loadConfiguration } from '../config/load.ts';
import type { Configuration } from '../domain/configuration.ts';
import { jsonIn } from '../domain/json-in.ts';
import { type Flags, Misuse } from './command.ts';

const names = ['LedgerTable', 'ArchiveBucket', 'SecretsId', 'WebhookUrl', 'ReceiveFunction'] as const;
type Outputs = Readonly<Record<(typeof names)[number], string>>;

/**
 * Where a service is, when the environment says that it is not at AWS.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
const endpointOf = (service: string): string | undefined =>
  process.env[`AWS_ENDPOINT_URL_${service}`] || process.env['AWS_ENDPOINT_URL'] || undefined;

const checkedOutputs = (stack: string, { status, outputs }: DeployedStack): Outputs => {
  const missing = names.filter((name) => !outputs[name]);
  if (missing.length === 0) return outputs;
  const found = `Stack ${stack} (${status}) has no output ${missing.join(', ')}`;
  throw new Error(`${found}; expected a stack of Earshot. If it is one, npx cdk deploy of this release adds them.`);
};

const configurationIn = (stack: string, text: string): Configuration => {
  const loaded = loadConfiguration(jsonIn(text), { stage: 'deployed' });
  if (loaded.ok) return loaded.configuration;
  const found = `Stack ${stack} runs with a configuration that this release does not understand`;
  throw new Error(`${found}, expected one of its own: use the checkout that it was deployed from.`);
};

const misused = (flags: Flags): void => {
  const [other] = (['table', 'bucket', 'secrets-id', 'queue'] as const).filter((name) => flags[name] !== undefined);
  if (other !== undefined) throw new Misuse(`Got --stack and --${other}, expected one: a stack knows its own.`);
  if (!/^(?:[A-Za-z][-A-Za-z0-9]{0,127}|arn:[^ ]+)$/u.test(flags.stack ?? '')) {
    throw new Misuse('Got a --stack that is no name of one, expected one such as Earshot-main.');
  }
};

/** What there is of a deployed pipeline, by name. */
export interface Deployment {
  readonly name: string;
  readonly table: string;
  readonly bucket?: string;
  readonly secretId?: string;
  readonly url?: string;
  /** The URLs of its queues. */
  readonly queues: () => Promise<readonly string[]>;
  readonly configuration: () => Promise<Configuration>;
}

/**
 * A deployed pipeline by the name of its stack: what the stack says of itself, asked with the AWS credentials and the
 * region of the environment. Throws when it cannot be asked, or is not one of ours.
 */
export const deploymentOf = async (stack: string, flags: Flags): Promise<Deployment> => {
  misused(flags);
  const client = dynamoDbClient(inTheBackground, flags.region ? { region: flags.region } : {});
  const outputs = checkedOutputs(stack, await describeStack(client, stack, endpointOf('CLOUDFORMATION')));
  const s3 = endpointOf('S3');
  // The archive finds its endpoint as every SDK does, except by the variable that is for all services.
  if (s3 !== undefined) process.env['AWS_ENDPOINT_URL_S3'] = s3;
  const bundle = { name: outputs.ReceiveFunction, file: 'configuration.json', endpoint: endpointOf('LAMBDA') };
  return {
    name: `stack ${stack}`,
    table: outputs.LedgerTable,
    bucket: outputs.ArchiveBucket,
    secretId: outputs.SecretsId,
    url: outputs.WebhookUrl,
    queues: () => stackQueues(client, stack, endpointOf('CLOUDFORMATION')),
    configuration: async () => configurationIn(stack, await bundledFile(client, bundle)),
  };
};

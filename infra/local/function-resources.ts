import { startFunction } from './local-function.ts';
import { arnOf, nameOf, region } from './template.ts';
import type { Making, ResourceKind, World } from './world.ts';

/** What Lambda itself puts into the environment, with the embedded stores where AWS would be. */
const lambdaEnvironment = (world: World, name: string, folder: string, memory: number): Record<string, string> => ({
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: 'local',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  LAMBDA_TASK_ROOT: folder,
  TZ: ':UTC',
  // https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
  AWS_ENDPOINT_URL_DYNAMODB: world.stores.dynamoDb.endpoint,
  AWS_ENDPOINT_URL_SNS: world.stores.sns.endpoint,
  AWS_ENDPOINT_URL_SQS: world.stores.queues.endpoint,
  AWS_ENDPOINT_URL_S3: world.stores.queues.endpoint,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: world.stores.secrets.endpoint,
});

const bundleOf = ({ id, world }: Making) => {
  const bundle = world.bundles[id];
  if (bundle) return bundle;
  throw new Error(
    `Function ${id} has no bundle, only ${Object.keys(world.bundles).join(', ') || 'none'} have: the local run runs bundles.`,
  );
};

const environmentOf = ({ id, properties }: Making): Record<string, string> => {
  const { Variables = {} } = (properties['Environment'] ?? {}) as { readonly Variables?: Record<string, unknown> };
  for (const [name, value] of Object.entries(Variables)) {
    if (typeof value !== 'string')
      throw new Error(`Function ${id} has ${name} = ${JSON.stringify(value)}, expected text.`);
  }
  return Variables as Record<string, string>;
};

const makeFunction = (making: Making): void => {
  const { identity, properties, world } = making;
  const { name, directory: folder } = bundleOf(making);
  const arn = identity.attributes['Arn'] ?? '';
  const memory = Number(properties['MemorySize'] ?? 128);
  const started = startFunction({
    name,
    arn,
    handler: String(properties['Handler']),
    folder,
    memoryMegabytes: memory,
    environment: { ...lambdaEnvironment(world, identity.ref, folder, memory), ...environmentOf(making) },
    timeoutSeconds: Number(properties['Timeout'] ?? 3),
    print: world.print,
  });
  world.functions.set(arn, started);
};

/** What runs. */
export const functionResources: Readonly<Record<string, ResourceKind>> = {
  'AWS::Lambda::Function': {
    phase: 'function',
    identify: (id, { Properties }) => {
      const given = Properties?.['FunctionName'];
      const name = typeof given === 'string' ? given : nameOf(id);
      return { ref: name, attributes: { Arn: arnOf('lambda', `function:${name}`) } };
    },
    make: makeFunction,
  },
};

import { dynamoDbClient, inTheBackground, secretsManagerClient } from '../adapters/clients.ts';
import type { Whereabouts } from '../adapters/clients.ts';
import { dynamodbForget } from '../adapters/dynamodb-forget.ts';
import { dynamodbLedger } from '../adapters/dynamodb-ledger.ts';
import { dynamodbRawMentions } from '../adapters/dynamodb-raw-mentions.ts';
import { s3Archive } from '../adapters/s3-archive.ts';
import { secretsManagerSecrets } from '../adapters/secrets.ts';
import { readRunFile } from '../config/run-file.ts';
import type { RunFile } from '../config/run-file.ts';
import type { Configuration } from '../domain/configuration.ts';
import type { Archive, Forget, Ledger, RawMentions, Secrets } from '../pipeline/ports.ts';
import type { Flags } from './command.ts';
import { type Outbound, outboundOf } from './outbound.ts';
import { configuration, dataFolder } from './settings.ts';
import { type Deployment, deploymentOf } from './stack.ts';

/** A pipeline, as far as an operator can look into it. */
export interface Place {
  readonly name: string;
  readonly ledger: Ledger;
  readonly forget: Forget;
  readonly rawMentions: RawMentions;
  readonly outbound: Outbound;
  /** Absent: nobody said where they are. */
  readonly secrets?: Secrets;
  readonly archive?: Archive;
  /** Where providers deliver to, without a source's id. Absent: only the table was named. */
  readonly url?: string;
  /** What it runs with; of a table, what is in the file here. Throws when that cannot be read, or is wrong. */
  readonly configuration: () => Promise<Configuration>;
}

const clock = (): Date => new Date();
const patienceMilliseconds = 2000;

const isThere = async (url: string): Promise<boolean> => {
  const signal = AbortSignal.timeout(patienceMilliseconds);
  return fetch(`${url}/health`, { signal }).then(
    ({ ok }) => ok,
    () => false,
  );
};

/** The local run. Throws when none answers, with what to do. */
export const localRun = async (): Promise<RunFile> => {
  const folder = dataFolder();
  const run = readRunFile(folder);
  const todo = 'start it with npm start; EARSHOT_DATA names its folder. For a deployed one give --stack.';
  if (run === undefined) throw new Error(`No local run keeps its data in ${folder}: ${todo}`);
  if (!(await isThere(run.url))) throw new Error(`The local run of ${folder} does not answer on ${run.url}: ${todo}`);
  return run;
};

const local = async (): Promise<Place> => {
  const { url, region, outputs, endpoints, queues } = await localRun();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const at = (endpoint: string): Whereabouts => ({ region, credentials, endpoint });
  const client = dynamoDbClient(inTheBackground, at(endpoints.dynamodb));
  // The archive finds its endpoint as every SDK does.
  process.env['AWS_ENDPOINT_URL_S3'] = endpoints.s3;
  return {
    name: `the local run on ${url}`,
    ledger: dynamodbLedger(client, outputs.LedgerTable),
    forget: dynamodbForget(client, outputs.LedgerTable),
    rawMentions: dynamodbRawMentions(client, outputs.LedgerTable),
    outbound: outboundOf(client, async () => queues, endpoints),
    archive: s3Archive(client, outputs.ArchiveBucket),
    secrets: secretsManagerSecrets({
      client: secretsManagerClient(inTheBackground, at(endpoints.secretsmanager)),
      secretId: outputs.SecretsId,
      clock,
    }),
    url,
    configuration: async () => configuration(),
  };
};

/** The secrets of a deployed stack, when it is said where they are. */
export const deployedSecrets = ({ region, 'secrets-id': secretId }: Flags): Secrets | undefined => {
  if (secretId === undefined) return undefined;
  const client = secretsManagerClient(inTheBackground, region ? { region } : {});
  return secretsManagerSecrets({ client, secretId, clock });
};

const deployed = (deployment: Deployment, flags: Flags): Place => {
  const { name, table, bucket, secretId, url, queues, configuration: read } = deployment;
  const { region } = flags;
  const client = dynamoDbClient(inTheBackground, region ? { region } : {});
  return {
    name,
    ledger: dynamodbLedger(client, table),
    forget: dynamodbForget(client, table),
    rawMentions: dynamodbRawMentions(client, table),
    outbound: outboundOf(client, queues),
    ...(bucket !== undefined && { archive: s3Archive(client, bucket) }),
    secrets: deployedSecrets({ region, 'secrets-id': secretId }),
    url,
    configuration: read,
  };
};

/** What the options name one by one. */
const named = (table: string, { bucket, 'secrets-id': secretId, queue }: Flags): Deployment => ({
  name: `table ${table}`,
  table,
  bucket,
  secretId,
  queues: async () => (queue === undefined ? [] : [queue]),
  configuration: async () => configuration('deployed'),
});

/**
 * The pipeline that is meant: a deployed one by `--stack` or by `--table`, else the local run. Throws when no stack of
 * ours has that name, or no local run answers.
 */
export const openPlace = async (flags: Flags): Promise<Place> => {
  const { stack, table } = flags;
  if (stack !== undefined) return deployed(await deploymentOf(stack, flags), flags);
  return table === undefined ? local() : deployed(named(table, flags), flags);
};

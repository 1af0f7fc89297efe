import { rmSync } from 'node:fs';

import { runFileIn, writeRunFile } from '../../lib/config/run-file.ts';
import type { RunFile } from '../../lib/config/run-file.ts';
import type { Run } from './run-template.ts';
import { storeResources } from './store-resources.ts';
import { arnOf, nameOf, region } from './template.ts';
import { emptyWorld } from './world.ts';

/** The name here of the one resource of this type. Throws by type when the template has none. */
const nameOfOne = ({ template, stores, functions, url }: Run, type: string): string => {
  const found = Object.entries(template.Resources).find(([, { Type }]) => Type === type);
  const kind = storeResources[type];
  if (!found || !kind) throw new Error(`The template has no ${type}; expected one, for the operator's command line.`);
  const world = emptyWorld({ stores, template, bundles: {}, publicUrl: url, print: () => undefined, functions });
  return kind.identify(...found, world).ref;
};

/** The URLs here of every queue of the template. */
const queuesOf = ({ template, stores, functions, url }: Run): string[] => {
  const type = 'AWS::SQS::Queue';
  const world = emptyWorld({ stores, template, bundles: {}, publicUrl: url, print: () => undefined, functions });
  const found = Object.entries(template.Resources).filter(([, { Type }]) => Type === type);
  return found.flatMap((resource) => storeResources[type]?.identify(...resource, world).ref ?? []);
};

/** Where the receipt rules would have SES tell of a mail. */
const mailboxOf = ({ template }: Run): RunFile['mailbox'] => {
  const rule = Object.values(template.Resources).find(({ Type }) => Type === 'AWS::SES::ReceiptRule');
  const { Actions } = (rule?.Properties?.['Rule'] ?? {}) as {
    readonly Actions?: readonly { readonly S3Action: { readonly TopicArn: { readonly Ref: string } } }[];
  };
  const id = Actions?.[0]?.S3Action.TopicArn.Ref;
  return id === undefined ? undefined : { topic: arnOf('sns', nameOf(id)) };
};

const placeOf = (run: Run): RunFile => ({
  url: run.url,
  pid: process.pid,
  region,
  outputs: {
    LedgerTable: nameOfOne(run, 'AWS::DynamoDB::Table'),
    ArchiveBucket: nameOfOne(run, 'AWS::S3::Bucket'),
    SecretsId: nameOfOne(run, 'AWS::SecretsManager::Secret'),
  },
  mailbox: mailboxOf(run),
  queues: queuesOf(run),
  endpoints: {
    dynamodb: run.stores.dynamoDb.endpoint,
    s3: run.stores.queues.endpoint,
    sqs: run.stores.queues.endpoint,
    sns: run.stores.sns.endpoint,
    secretsmanager: run.stores.secrets.endpoint,
  },
});

/** Leaves in the data folder where this run can be found, for as long as it runs. Ends the run when that fails. */
export const leaveRunFile = async (folder: string, run: Run): Promise<Run> => {
  try {
    writeRunFile(folder, placeOf(run));
  } catch (error) {
    await run.close();
    throw error;
  }
  const close = (): Promise<void> => {
    rmSync(runFileIn(folder), { force: true });
    return run.close();
  };
  return { ...run, close };
};

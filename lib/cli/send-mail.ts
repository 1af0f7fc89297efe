import { randomBytes } from 'node:crypto';

import { dynamoDbClient, inTheBackground } from '../adapters/clients.ts';
import { s3Archive } from '../adapters/s3-archive.ts';
import { snsPublish } from '../adapters/sns-publish.ts';
import type { RunFile } from '../config/run-file.ts';
import type { Source } from '../domain/configuration.ts';
import { mailPrefixOf } from '../domain/mailbox.ts';
import { notificationOf, type Settings } from '../providers/ses/payload.ts';
import { type Command, exits, Misuse } from './command.ts';
import { localRun } from './place.ts';

const remote = ['stack', 'url', 'secret', 'region', 'secrets-id'] as const;

/** What is handed in: a mail, the name that it gets in the archive, and what SES would tell of it. */
interface HandedIn {
  readonly name: string;
  readonly body: Buffer;
  readonly message: string;
}

/** Puts a mail into the archive of the local run and tells its mailbox, as SES does both in AWS. */
const handIn = async (run: RunFile, { name, body, message }: HandedIn): Promise<void> => {
  const { endpoints, outputs, region, mailbox } = run;
  if (mailbox === undefined) throw new Error('The local run has no mailbox: start it again with this configuration.');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = dynamoDbClient(inTheBackground, { region, credentials, endpoint: endpoints.dynamodb });
  // The archive finds its endpoint as every SDK does.
  process.env['AWS_ENDPOINT_URL_S3'] = endpoints.s3;
  await s3Archive(client, outputs.ArchiveBucket).put(name, body);
  await snsPublish(client, endpoints.sns)({ topic: mailbox.topic, message });
};

/** Hands in a mail where nothing is posted: in AWS SES takes it by SMTP, and here this does what SES does then. */
export const sendMail = async (
  source: Source,
  body: Buffer,
  { flags, say }: Pick<Command, 'flags' | 'say'>,
): Promise<number> => {
  const { recipients } = source.settings as Settings;
  if (remote.some((flag) => flags[flag] !== undefined)) {
    const instead = `write to ${recipients.join(' or ')} instead`;
    throw new Misuse(`${source.id} takes mail and nothing that is posted: ${instead}.`);
  }
  const name = `${mailPrefixOf(source.id)}${randomBytes(20).toString('hex')}`;
  await handIn(await localRun(), { name, body, message: notificationOf(name, recipients, new Date()) });
  say({ source: source.id, mail: name }, `handed in as ${name}; npx earshot tail shows what becomes of it`);
  return exits.done;
};

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GetSecretValueCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

import { startSecrets, type LocalSecrets } from '../../../infra/local/secrets.ts';

let folder: string;
let file: string;
let secrets: LocalSecrets;
let client: SecretsManagerClient;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-secrets-'));
  file = path.join(folder, 'earshot.secrets.json');
  secrets = await startSecrets({ file });
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  client = new SecretsManagerClient({ endpoint: secrets.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
});
afterEach(async () => {
  await secrets.close();
  await rm(folder, { recursive: true });
});

const read = (SecretId = 'earshot') => client.send(new GetSecretValueCommand({ SecretId }));

describe('the secrets of this machine', () => {
  it('are what the file holds, by whatever name they are asked for', async () => {
    await writeFile(file, '{"links":["a"]}');
    expect(await read()).toMatchObject({
      ARN: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:earshot',
      Name: 'earshot',
      SecretString: '{"links":["a"]}',
      VersionStages: ['AWSCURRENT'],
    });
    const arn = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:other';
    expect(await read(arn)).toMatchObject({ ARN: arn, Name: 'other', SecretString: '{"links":["a"]}' });
  });

  it('are rotated by saving the file, without a restart', async () => {
    await writeFile(file, '{"links":["old"]}');
    const before = await read();
    await writeFile(file, '{"links":["new","old"]}');
    const now = await read();
    expect(now.SecretString).toBe('{"links":["new","old"]}');
    expect(now.VersionId).not.toBe(before.VersionId);
  });

  it('are not found when the file is not there, in the words of AWS', async () => {
    await expect(read()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('fail for the moment while the file is half-written, and the error does not quote it', async () => {
    await writeFile(file, '{"links":["hush-hush');
    const error = await read().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'InternalServiceError', $metadata: { httpStatusCode: 500 } });
    expect(String(error)).not.toContain('hush');
  });

  it('know no other action', async () => {
    await expect(client.send(new ListSecretsCommand({}))).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });
});

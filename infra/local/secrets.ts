import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { listen } from './http-front.ts';
import { arnOf } from './template.ts';

/** Secrets Manager inside this process, for the local run and the tests. */
export interface LocalSecrets {
  /** http://127.0.0.1:<port> */
  readonly endpoint: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const refusal = (status: number, type: string, message: string): Answer => ({
  status,
  body: { __type: type, message },
});

/** What is in the file now, so that saving it rotates a secret. Throws when it cannot be read, or is not JSON. */
const valueOf = async (file: string, secretId: string): Promise<Answer> => {
  const [SecretString, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
  JSON.parse(SecretString);
  const VersionId = createHash('sha256').update(SecretString).digest('hex').slice(0, 32);
  const ARN = secretId.startsWith('arn:') ? secretId : arnOf('secretsmanager', `secret:${secretId}`);
  const Name = ARN.split(':').slice(6).join(':');
  return {
    status: 200,
    body: { ARN, Name, VersionId, SecretString, VersionStages: ['AWSCURRENT'], CreatedDate: mtimeMs / 1000 },
  };
};

const refusalOf = (error: unknown, file: string): Answer =>
  (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? refusal(400, 'ResourceNotFoundException', `${file} is not there; the secrets of this machine are kept in it.`)
    : // Also while an editor is half-way through saving it. The parser's own words would quote the secret.
      refusal(500, 'InternalServiceError', `${file} cannot be read as JSON; expected the secrets of this machine.`);

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html */
const answerTo = async (request: IncomingMessage, file: string): Promise<Answer> => {
  const action = String(request.headers['x-amz-target']).split('.').pop();
  if (action !== 'GetSecretValue')
    return refusal(400, 'UnknownOperationException', `${action}: only GetSecretValue is there.`);
  const { SecretId } = JSON.parse(await text(request)) as { SecretId?: string };
  if (!SecretId) return refusal(400, 'ValidationException', 'SecretId is missing.');
  return valueOf(file, SecretId).catch((error: unknown) => refusalOf(error, file));
};

const send = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
};

/**
 * Starts a Secrets Manager on a loopback port (0 or none: a free one) whose only secret, whatever it is asked for by,
 * is what the file holds at that moment.
 */
export const startSecrets = async ({ file, port = 0 }: { file: string; port?: number }): Promise<LocalSecrets> => {
  const { server, port: taken } = await listen(port, '127.0.0.1', (request, response) => {
    void answerTo(request, file)
      .catch(() => refusal(400, 'InvalidRequestException', 'The request is no JSON object.'))
      .then((answer) => send(response, answer));
  });
  return {
    endpoint: `http://127.0.0.1:${taken}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

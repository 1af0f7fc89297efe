import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { addressAt, signedCalls } from './signed-call.ts';
import { zipEntry } from './zip-entry.ts';

const patienceMilliseconds = 20_000;

/** Where Lambda keeps the function's code, for the next ten minutes. */
const placeOf = async (client: DynamoDBClient, name: string, endpoint?: string): Promise<string> => {
  const region = await client.config.region();
  const { status, body } = await signedCalls(client, 'lambda')({
    method: 'GET',
    ...addressAt(endpoint ?? `https://lambda.${region}.amazonaws.com`, `/2015-03-31/functions/${name}`),
  });
  if (status !== 200) {
    const remedy = 'these credentials need lambda:GetFunction on it.';
    throw new Error(`Lambda answered ${status} when it was asked for function ${name}, expected 200: ${remedy}`);
  }
  const { Code } = JSON.parse(body.toString()) as { readonly Code?: { readonly Location?: string } };
  if (Code?.Location === undefined) throw new Error(`Lambda did not say where the code of ${name} is.`);
  return Code.Location;
};

/**
 * One file of the bundle that a function runs. Credentials, region and time-outs are the given client's. Throws when
 * Lambda says no, or the bundle has no such file.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html
 */
export const bundledFile = async (
  client: DynamoDBClient,
  { name, file, endpoint }: { readonly name: string; readonly file: string; readonly endpoint?: string },
): Promise<string> => {
  const response = await fetch(await placeOf(client, name, endpoint), {
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  if (!response.ok) throw new Error(`The code of function ${name} was answered with ${response.status}, expected 200.`);
  const found = zipEntry(Buffer.from(await response.arrayBuffer()), file);
  if (found === undefined) throw new Error(`The bundle of function ${name} has no ${file}: was it deployed by this?`);
  return found.toString('utf8');
};

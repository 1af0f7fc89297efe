import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { Archive } from '../pipeline/ports.ts';
import { type Address, type Call, type CallAnswer, signedCalls } from './signed-call.ts';

// AWS_ENDPOINT_URL_S3 is the SDKs' own variable for another endpoint; such endpoints want the bucket in the path.
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
const addressOf = (bucket: string, region: string, name: string): Address => {
  const other = process.env.AWS_ENDPOINT_URL_S3;
  const { protocol, hostname, port, pathname } =
    other === undefined || other === ''
      ? new URL(`https://${bucket}.s3.${region}.amazonaws.com/${name}`)
      : new URL(`${other}/${bucket}/${name}`);
  return { protocol, hostname, port: port === '' ? undefined : Number(port), path: pathname };
};

// Whatever a customer sent, and whoever opens it: never anything that a browser would show or run.
const asBytes = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' } as const;

/**
 * Large raw bytes and files in S3, by single requests: the whole S3 client would add 138 KB and 11 ms to the start of a function
 * that archives one delivery in a thousand. Credentials, region and time-outs are the given client's. Names are ours
 * and hold only letters, digits, `/`, `.` and `-`.
 */
export const s3Archive = (client: DynamoDBClient, bucket: string): Archive => {
  const request = signedCalls(client, 's3');
  const call = async (method: string, name: string, more?: Pick<Call, 'body' | 'headers'>): Promise<CallAnswer> =>
    request({ method, ...addressOf(bucket, await client.config.region(), name), ...more });

  const insist = ({ status }: CallAnswer, verb: string, name: string): void => {
    if (status < 300) return;
    const answered = `S3 answered ${status} to ${verb} of ${name} in ${bucket}; expected 2xx.`;
    throw new Error(`${answered} Check the function's permissions and the bucket.`);
  };

  return {
    put: async (name, bytes) => insist(await call('PUT', name, { body: bytes, headers: asBytes }), 'PUT', name),
    get: async (name, atMost) => {
      const range = atMost !== undefined && { headers: { range: `bytes=0-${atMost - 1}` } };
      const answer = await call('GET', name, { ...range });
      if (answer.status === 404) return undefined;
      // An object without a byte has no first one: https://www.rfc-editor.org/rfc/rfc9110#section-15.5.17
      if (answer.status === 416) return Buffer.alloc(0);
      insist(answer, 'GET', name);
      return answer.body;
    },
    remove: async (name) => insist(await call('DELETE', name), 'DELETE', name),
  };
};

import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';

/** Where a request goes. */
export interface Address {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
}

export interface Call extends Address {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** Whatever the service said, whether it is a yes or a no. */
export interface CallAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** The address of a service that is at this URL. */
export const addressAt = (url: string, path = '/'): Address => {
  const { protocol, hostname, port } = new URL(url);
  return { protocol, hostname, port: port === '' ? undefined : Number(port), path };
};

const hostOf = ({ hostname, port }: Address): string => (port === undefined ? hostname : `${hostname}:${port}`);

/**
 * One signed request to a service, through the parts that the SDK itself is made of: credentials, region, sockets and
 * time-outs are the given client's. Nothing is tried twice. Throws what the network does, and `TimeoutError`.
 */
export const signedCalls = ({ config }: DynamoDBClient, service: string): ((call: Call) => Promise<CallAnswer>) => {
  const { credentials, region, sha256 } = config;
  const signer = new SignatureV4({ credentials, region, sha256, service, uriEscapePath: false });
  return async (call) => {
    const length = call.body !== undefined && { 'content-length': String(Buffer.byteLength(call.body)) };
    const headers = { host: hostOf(call), ...length, ...call.headers };
    const signed = await signer.sign(new HttpRequest({ ...call, headers }));
    const { response } = await config.requestHandler.handle(new HttpRequest(signed));
    return { status: response.statusCode, body: await buffer(response.body as Readable) };
  };
};

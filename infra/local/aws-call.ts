import { region } from './template.ts';

/** The embedded stores read the region of a signature and check nothing else of it. */
const authorization = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=local/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;

const prefixes = { sqs: 'AmazonSQS', dynamodb: 'DynamoDB_20120810' } as const;

/** An embedded store said no. `code` is AWS's name for it, such as `ResourceInUseException`. */
export class CallRefused extends Error {
  override name = 'CallRefused';
  readonly code: string;
  constructor(call: string, status: number, code: string) {
    super(`${call} was answered ${status} (${code}), expected 200.`);
    this.code = code;
  }
}

export interface Call {
  readonly endpoint: string;
  readonly service: keyof typeof prefixes;
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

/** One call of AWS's JSON protocol on an embedded store. Throws `CallRefused`, which never holds what was sent. */
export const callStore = async ({
  endpoint,
  service,
  action,
  input,
  signal,
}: Call): Promise<Record<string, unknown>> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `${prefixes[service]}.${action}`,
      authorization: authorization(service),
      'x-amz-date': '20260101T000000Z',
    },
    body: JSON.stringify(input),
    ...(signal && { signal }),
  });
  const output = JSON.parse((await response.text()) || '{}') as Record<string, unknown>;
  if (response.ok) return output;
  const { __type: type } = output;
  throw new CallRefused(
    `${service} ${action}`,
    response.status,
    typeof type === 'string' ? type.replace(/^.*#/, '') : 'no code',
  );
};

/** Puts one object into an embedded bucket. */
export const putObject = async (endpoint: string, bucket: string, key: string, body: string): Promise<void> => {
  const url = `${endpoint}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const response = await fetch(url, { method: 'PUT', headers: { authorization: authorization('s3') }, body });
  if (!response.ok) throw new CallRefused('s3 PutObject', response.status, 'no code');
};

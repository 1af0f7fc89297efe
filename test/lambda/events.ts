import type { Delivery } from '../../lib/providers/provider.ts';

interface Request {
  readonly routeKey: string;
  readonly method: string;
  readonly path: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/**
 * An event of an HTTP API, payload format 2.0, as AWS documents it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpEvent = ({ routeKey, method, path, parameters, headers, query, body }: Request): object => ({
  version: '2.0',
  routeKey,
  rawPath: path,
  rawQueryString: new URLSearchParams(query).toString(),
  headers: { host: 'earshot.example', 'x-forwarded-for': '192.0.2.1', ...headers },
  ...(query && { queryStringParameters: query }),
  ...(parameters && { pathParameters: parameters }),
  requestContext: {
    accountId: '123456789012',
    apiId: 'api-id',
    domainName: 'earshot.example',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'agent' },
    requestId: 'JKJaXmPLvHcESHA=',
    routeKey,
    stage: '$default',
    time: '21/Nov/2026:08:00:00 +0000',
    timeEpoch: 1_795_248_000_000,
  },
  ...(body && { body: body.toString('base64') }),
  isBase64Encoded: body !== undefined,
});

/** A provider's delivery, as the HTTP API hands it over. */
export const deliveryEvent = ({ source, headers, body }: Delivery): object =>
  httpEvent({
    routeKey: 'ANY /in/{source}', method: 'POST', path: `/in/${source}`, parameters: { source }, headers, body,
  });

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html */
export const minuteEvent = {
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '123456789012',
  time: '2026-11-21T08:00:00Z',
  region: 'us-east-1',
  resources: ['arn:aws:events:us-east-1:123456789012:rule/minute'],
  detail: {},
};

/** One message of a queue: https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
export const queueEvent = (messageId: string, body: string, eventSourceARN: string): object => ({
  Records: [
    {
      messageId,
      receiptHandle: 'AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a',
      body,
      attributes: { ApproximateReceiveCount: '1', SentTimestamp: '1795248000000' },
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN,
      awsRegion: 'us-east-1',
    },
  ],
});

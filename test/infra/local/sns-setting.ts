import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as after } from 'node:timers/promises';

import { SNSClient } from '@aws-sdk/client-sns';

import {
  startSns,
  type Letter,
  type LocalSns,
  type SnsOptions,
  type Subscription,
  type Text,
} from '../../../infra/local/sns/index.ts';

export const topic = 'arn:aws:sns:us-east-1:000000000000:notices';

const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };

/** The real client, pointed at this machine. Without retries, so that a test sees the first answer. */
export const clientOf = ({ endpoint }: { endpoint: string }): SNSClient =>
  new SNSClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });

/** Looks until it is so, for 60 seconds at most. */
export const until = async (isSo: () => boolean): Promise<void> => {
  const deadline = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`Not so within 60 s: ${isSo.toString()}`);
    await after(2);
  }
};

export interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly path: string;
}

/** A plain listener: keeps what is posted, answers what `status` says, or nothing at all for 0. */
export const listener = async (status: (posted: Posted) => number = () => 200, port = 0) => {
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const one = { headers: request.headers, body, path: request.url ?? '' };
      posted.push(one);
      const answer = status(one);
      return answer > 0 ? response.writeHead(answer).end() : undefined;
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${taken}/hook`,
    port: taken,
    posted,
    notices: () => posted.filter(({ headers }) => headers['x-amz-sns-message-type'] === 'Notification'),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
};

export interface Carried {
  readonly queues: { readonly arn: string; readonly body: string; readonly attributes: object }[];
  readonly events: { readonly arn: string; readonly event: unknown }[];
  readonly letters: Letter[];
  readonly texts: Text[];
  readonly printed: string[];
}

/** An SNS with one topic; what it hands on beside http is kept in lists. */
export const snsWith = async (options: Partial<SnsOptions> = {}): Promise<{ sns: LocalSns; carried: Carried }> => {
  const carried: Carried = { queues: [], events: [], letters: [], texts: [], printed: [] };
  const sns = await startSns({
    deliver: {
      queue: (arn, body, attributes) => void carried.queues.push({ arn, body, attributes }),
      lambda: async (arn, event) => void carried.events.push({ arn, event }),
      letter: (letter) => void carried.letters.push(letter),
      text: (message) => void carried.texts.push(message),
    },
    print: (line) => void carried.printed.push(line),
    secondMilliseconds: 1,
    ...options,
  });
  sns.createTopic(topic);
  return { sns, carried };
};

export const subscriptionOf = (name: string, protocol: string, endpoint: string): Subscription => ({
  topicArn: topic,
  subscriptionArn: `${topic}:${name}`,
  protocol,
  endpoint,
});

import { Readable } from 'node:stream';

import { SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, it } from '@jest/globals';

import { snsTopics } from '../../lib/adapters/sns-topics.ts';
import type { Post } from '../../lib/pipeline/ports.ts';

interface Refused {
  readonly code: string;
  readonly senderFault: boolean;
}

const entry = (id: number, { code, senderFault }: Refused): string =>
  `<member><Id>${id}</Id><Code>${code}</Code><Message>m</Message><SenderFault>${senderFault}</SenderFault></member>`;

/** SNS's own answer, over the wire: the first of the batch is refused like this. */
const answering = (refused: Refused): SNSClient =>
  new SNSClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: {
      handle: async () => {
        const result = `<PublishBatchResult><Failed>${entry(0, refused)}</Failed><Successful/></PublishBatchResult>`;
        const body = Readable.from([Buffer.from(`<PublishBatchResponse>${result}</PublishBatchResponse>`)]);
        return { response: { statusCode: 200, headers: { 'content-type': 'text/xml' }, body } };
      },
    },
  });

const posts: readonly Post[] = ['one', 'two'].map((message) => ({ topic: 'notices', message, attributes: { type: 't' } }));
const arns = { notices: 'arn:n', letters: 'arn:l', texts: 'arn:t' };

describe('the topics in SNS', () => {
  it.each([
    [{ code: 'InvalidParameter', senderFault: true }, 'never', 0],
    [{ code: 'InternalError', senderFault: false }, 'again', 1],
    // The key's policy is wrong, not the post: a deployment mends it.
    [{ code: 'KMSAccessDenied', senderFault: true }, 'again', 1],
  ] as const)('say of a refusal like %j that it may be tried %s', async (refused, tryIt, lines) => {
    const logged: unknown[] = [];
    const topics = snsTopics(answering(refused), arns, (...line) => logged.push(line));
    expect([...(await topics.publish(posts))]).toEqual([[0, { try: tryIt, why: refused.code }]]);
    expect(logged).toEqual(Array.from({ length: lines }, () => ['error', 'unpublished', { count: 1, error: refused.code }]));
  });
});

import * as z from 'zod/mini';

import type { HttpPost } from '../../lib/adapters/http-post.ts';
import type { Configuration, Subscriber } from '../../lib/domain/configuration.ts';
import type { Notice } from '../../lib/domain/notice.ts';
import { noticeSchemas, noticeTypes } from '../../lib/domain/notice.ts';
import type { Clock, Log, Secrets } from '../../lib/pipeline/ports.ts';
import { protocolRules } from '../../lib/protocols/index.ts';
import type { Outcome, ProtocolRule } from '../../lib/protocols/protocol.ts';
import { Misconfigured } from '../../lib/protocols/protocol.ts';
import type { QueueEvent, QueueRecord } from '../../lib/runtime/queue.ts';
import type { BatchResult } from '../../lib/runtime/stream.ts';

export interface NotifierOptions {
  readonly configuration: Pick<Configuration, 'brands' | 'subscribers'>;
  /** The ARN of each queue, and whose it is. */
  readonly queues: Readonly<Record<string, string>>;
  readonly secrets: Pick<Secrets, 'ofSubscriber'>;
  readonly post: HttpPost;
  readonly clock: Clock;
  readonly log: Log;
  readonly allowLoopback: boolean;
}

const never = (why: string): Outcome => ({ went: false, try: 'never', why });

const Typed = z.object({ type: z.enum(noticeTypes) });

const noticeIn = (body: string): Notice | undefined => {
  try {
    const raw: unknown = JSON.parse(body);
    noticeSchemas[Typed.parse(raw).type].parse(raw);
    // As it came, not as it was parsed: whoever gets the whole event also gets what a newer version put beside it.
    return raw as Notice;
  } catch {
    // Told to people as undelivered by the caller; the parser's own words would quote what a customer wrote.
    return undefined;
  }
};

const deliver = async (notice: Notice, subscriber: Subscriber, options: NotifierOptions): Promise<Outcome> => {
  const rule: ProtocolRule = protocolRules[subscriber.protocol];
  if (rule.carrier !== 'notifier') return never(`SNS itself serves ${subscriber.protocol}: its queue should not exist`);
  const { configuration, secrets, clock, allowLoopback } = options;
  const request = rule.render(notice, {
    secrets: await secrets.ofSubscriber(subscriber.id),
    endpoint: subscriber.endpoint,
    timeZone: configuration.brands.find(({ id }) => id === notice.data.brand)?.timeZone ?? 'UTC',
    now: clock(),
    allowLoopback,
  });
  return request === undefined ? { went: true } : rule.judge(await options.post(request));
};

const deliverRecord = async ({ body, eventSourceARN }: QueueRecord, options: NotifierOptions): Promise<Outcome> => {
  const subscriber = options.configuration.subscribers.find(({ id }) => id === options.queues[eventSourceARN]);
  if (subscriber === undefined) return never('the queue belongs to no subscriber of the configuration');
  const notice = noticeIn(body);
  if (notice === undefined) return never(`${subscriber.id}: what lay in the queue is not a notice`);
  try {
    const outcome = await deliver(notice, subscriber, options);
    return outcome.went ? outcome : { ...outcome, why: `${subscriber.id}: ${outcome.why}` };
  } catch (error) {
    if (error instanceof Misconfigured) return never(`${subscriber.id}: ${error.message}`);
    return {
      went: false,
      try: 'again',
      why: `${subscriber.id}: ${error instanceof Error ? error.name : 'unknown error'}`,
    };
  }
};

/**
 * Delivers each record to the subscriber whose queue it came from. What did not go is answered as failed, also where no
 * further try can help: that is logged as undelivered, and ends in the dead letters, from where it can be redriven.
 */
export const notifier =
  (options: NotifierOptions) =>
  async ({ Records }: QueueEvent): Promise<BatchResult> => {
    const failures = await Promise.all(
      Records.map(async (record) => {
        const outcome = await deliverRecord(record, options);
        if (outcome.went) return [];
        const isLost = outcome.try === 'never';
        options.log(isLost ? 'error' : 'warn', isLost ? 'undelivered' : 'postponed', {
          id: record.messageId,
          why: outcome.why,
        });
        return [{ itemIdentifier: record.messageId }];
      }),
    );
    return { batchItemFailures: failures.flat() };
  };

import { outcomeOf } from './batch-failures.ts';
import type { Outcome } from './batch-failures.ts';
import { passesFilters } from './event-filter.ts';
import type { EventFilter } from './event-filter.ts';
import { filtered, recordOf } from './queue-message.ts';
import type { Message } from './queue-message.ts';

export type CallQueue = (
  action: string,
  input: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
) => Promise<Record<string, unknown>>;

export interface QueueMappingOptions {
  readonly call: CallQueue;
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly batchSize: number;
  /** How many batches at once; AWS begins with five. */
  readonly concurrency: number;
  readonly reportsItems: boolean;
  readonly filters: readonly EventFilter[] | undefined;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly print: (line: string) => void;
}

const invoke = async (messages: readonly Message[], options: QueueMappingOptions): Promise<Outcome> => {
  try {
    const result = await options.invoke({ Records: messages.map((message) => recordOf(message, options.queueArn)) });
    return options.reportsItems ? outcomeOf(result, new Set(messages.map(({ MessageId }) => MessageId))) : 'done';
  } catch {
    return 'failed'; // The function printed its error; the messages come back after the visibility time-out.
  }
};

/** Those that are done leave the queue; the others come again, and at last go to the dead-letter queue. */
const workOff = async (messages: readonly Message[], options: QueueMappingOptions): Promise<void> => {
  const passes = passesFilters(options.filters);
  // "If a message does not satisfy your filter criteria, Lambda deletes it from the queue."
  const wanted = messages.filter((message) => passes(filtered(message)));
  const outcome = wanted.length > 0 ? await invoke(wanted, options) : 'done';
  const failed = new Set(
    outcome === 'failed' ? wanted.map(({ MessageId }) => MessageId) : outcome === 'done' ? [] : outcome,
  );
  const done = messages.filter(({ MessageId }) => !failed.has(MessageId));
  if (done.length === 0) return;
  const Entries = done.map(({ ReceiptHandle }, place) => ({ Id: String(place), ReceiptHandle }));
  await options.call('DeleteMessageBatch', { QueueUrl: options.queueUrl, Entries });
};

const poll = async (options: QueueMappingOptions, signal: AbortSignal): Promise<void> => {
  const { call, queueUrl } = options;
  const asked = {
    QueueUrl: queueUrl,
    // "For batch sizes over 10" Lambda asks several times; one answer of the API holds at most ten.
    MaxNumberOfMessages: Math.min(options.batchSize, 10),
    WaitTimeSeconds: 20,
    AttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  };
  const { Messages } = await call('ReceiveMessage', asked, signal);
  const messages = (Messages ?? []) as Message[];
  if (messages.length > 0) await workOff(messages, options);
};

const seconds = (count: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, count * 1000);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

/** Reads a queue as an event source mapping does: long polls, hands batches to the function, deletes what is done. */
export const openQueueMapping = (options: QueueMappingOptions) => {
  const ending = new AbortController();
  const { signal } = ending;
  const pollOn = async (): Promise<void> => {
    while (!signal.aborted) {
      await poll(options, signal).catch((error: unknown) => {
        if (signal.aborted) return undefined;
        options.print(`mapping of ${options.queueArn}  ${error instanceof Error ? error.message : 'failed'}`);
        return seconds(1, signal);
      });
    }
  };
  const pollers = Array.from({ length: options.concurrency }, pollOn);
  return {
    close: async (): Promise<void> => {
      ending.abort();
      await Promise.all(pollers);
    },
  };
};

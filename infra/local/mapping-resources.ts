import { callStore } from './aws-call.ts';
import type { EventFilter } from './event-filter.ts';
import { giveUpTo } from './failed-batches.ts';
import { openQueueMapping } from './queue-mapping.ts';
import { openStreamMapping } from './stream-mapping.ts';
import { arnOf, nameOf } from './template.ts';
import { functionAt } from './world.ts';
import type { ResourceKind, World } from './world.ts';

interface MappingProperties {
  readonly EventSourceArn: string;
  readonly FunctionName: string;
  readonly BatchSize?: number;
  readonly ParallelizationFactor?: number;
  readonly FilterCriteria?: { readonly Filters?: readonly EventFilter[] };
  readonly FunctionResponseTypes?: readonly string[];
  readonly BisectBatchOnFunctionError?: boolean;
  readonly MaximumRetryAttempts?: number;
  readonly MaximumRecordAgeInSeconds?: number;
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination?: string } };
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number };
  readonly Enabled?: boolean;
}

const functionArn = (name: string): string => (name.startsWith('arn:') ? name : arnOf('lambda', `function:${name}`));

/** AWS waits longer and longer as well, without telling how long. */
const pauseMilliseconds = (attempt: number): number => Math.min(50 * 2 ** attempt, 5000);

/** Waits between attempts until the run ends; then the answer is `false`. */
const pauses = () => {
  const controller = new AbortController();
  const { signal } = controller;
  const pause = (attempt: number): Promise<boolean> =>
    new Promise((resolve) => {
      const end = (): void => (clearTimeout(timer), resolve(false));
      const timer = setTimeout(
        () => (signal.removeEventListener('abort', end), resolve(true)),
        pauseMilliseconds(attempt),
      );
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    });
  return { pause, end: () => controller.abort() };
};

const streamMapping = (id: string, mapping: MappingProperties, world: World) => {
  const { dynamoDb } = world.stores;
  const table = mapping.EventSourceArn.split('/')[1] ?? '';
  const target = functionAt(world, functionArn(mapping.FunctionName));
  const destination = mapping.DestinationConfig?.OnFailure?.Destination;
  const giveUp = giveUpTo({ id, functionArn: target.arn, streamArn: mapping.EventSourceArn, destination }, world);
  const { pause, end } = pauses();
  const { close } = openStreamMapping({
    source: {
      read: (after, limit) => dynamoDb.records(table, after, limit),
      onMore: (wake) => dynamoDb.onRecords(table, wake),
    },
    batchSize: mapping.BatchSize ?? 100,
    lanes: mapping.ParallelizationFactor ?? 1,
    filters: mapping.FilterCriteria?.Filters,
    rules: {
      reportsItems: mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
      bisects: mapping.BisectBatchOnFunctionError ?? false,
      retries: mapping.MaximumRetryAttempts ?? -1,
      maximumAgeSeconds: mapping.MaximumRecordAgeInSeconds ?? -1,
    },
    ends: { invoke: (Records) => target.invoke({ Records }), giveUp, pause, now: Date.now },
  });
  return async (): Promise<void> => {
    end();
    await close();
  };
};

const queueMapping = (_: string, mapping: MappingProperties, world: World) => {
  const queueUrl = world.queueUrls.get(mapping.EventSourceArn);
  if (!queueUrl) throw new Error(`A mapping reads ${mapping.EventSourceArn}, which is no queue of the template.`);
  const { endpoint } = world.stores.queues;
  return openQueueMapping({
    call: (action, input, signal) => callStore({ endpoint, service: 'sqs', action, input, ...(signal && { signal }) }),
    queueUrl,
    queueArn: mapping.EventSourceArn,
    batchSize: mapping.BatchSize ?? 10,
    concurrency: mapping.ScalingConfig?.MaximumConcurrency ?? 5,
    reportsItems: mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    filters: mapping.FilterCriteria?.Filters,
    invoke: functionAt(world, functionArn(mapping.FunctionName)).invoke,
    print: world.print,
  }).close;
};

/** Event source mappings: what wakes a function when a table changed or a message waits. */
export const mappingResources: Readonly<Record<string, ResourceKind>> = {
  'AWS::Lambda::EventSourceMapping': {
    phase: 'wiring',
    identify: (id) => ({ ref: nameOf(id), attributes: { Id: nameOf(id) } }),
    make: ({ id, properties, world }) => {
      const mapping = properties as unknown as MappingProperties;
      if (mapping.Enabled === false) return;
      const [, , service = ''] = mapping.EventSourceArn.split(':');
      const open = { dynamodb: streamMapping, sqs: queueMapping }[service];
      if (!open)
        throw new Error(`Mapping ${id} reads ${mapping.EventSourceArn}; the local run knows tables and queues.`);
      world.closers.push(open(id, mapping, world));
    },
  },
};

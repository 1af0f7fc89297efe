import { callStore } from './aws-call.ts';
import { nameOf } from './template.ts';
import type { World } from './world.ts';

/** How full the queues of one name are; a subscriber's own queue and its dead letters are told together. */
export interface QueueCount {
  readonly name: string;
  /** On their way, also what somebody took and has not finished. */
  readonly waiting?: number;
  readonly givenUp?: number;
}

const plain = (text: string): string => text.replaceAll('-', '').toLowerCase();

/** CDK writes a subscriber's id into the queue's name without its dashes; the longest that fits is meant. */
const labelOf = (queueName: string, subscribers: readonly string[]): string => {
  const squeezed = plain(queueName);
  const fits = subscribers.filter(
    (id) => squeezed.includes(`${plain(id)}queue`) || squeezed.includes(`${plain(id)}deadletters`),
  );
  return fits.sort((left, right) => right.length - left.length)[0] ?? queueName.replace(nameOf(''), '');
};

const countOf = async (world: World, QueueUrl: string): Promise<number> => {
  const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'];
  const { endpoint } = world.stores.queues;
  const { Attributes } = await callStore({
    endpoint,
    service: 'sqs',
    action: 'GetQueueAttributes',
    input: { QueueUrl, AttributeNames },
  });
  return Object.values(Attributes as Record<string, string>).reduce((sum, count) => sum + Number(count), 0);
};

/** Counts every queue of the template, by subscriber where it is one's. */
export const countQueues = async (world: World, subscribers: readonly string[]): Promise<readonly QueueCount[]> => {
  const counts = new Map<string, QueueCount>();
  for (const [arn, url] of world.queueUrls) {
    const name = labelOf(arn.split(':').pop() ?? '', subscribers);
    const count = await countOf(world, url);
    const told = counts.get(name) ?? { name };
    const sum = (before = 0): number => before + count;
    counts.set(
      name,
      world.deadLetters.has(arn) ? { ...told, givenUp: sum(told.givenUp) } : { ...told, waiting: sum(told.waiting) },
    );
  }
  return [...counts.values()];
};

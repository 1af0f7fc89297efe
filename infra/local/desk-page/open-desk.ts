import { countQueues } from '../count-queues.ts';
import type { LocalFunction } from '../local-function.ts';
import { arnOf, nameOf } from '../template.ts';
import type { World } from '../world.ts';
import { noticeOf } from './entries.ts';
import type { Feed } from './feed.ts';
import { mayHold } from './gone.ts';
import { openDeskPage } from './server.ts';
import type { Greeting } from './server.ts';

/** What the page shows beside the feed. */
export interface DeskNames extends Greeting {
  /** Ids of the subscribers, for the names of their queues. */
  readonly subscribers: readonly string[];
}

interface SnsEvent {
  readonly Records: readonly { readonly Sns: { readonly Message: string } }[];
}

/** Not in the template: a subscriber of every topic that keeps what it gets for the page. */
const listener = (feed: Feed): LocalFunction => ({
  name: 'desk page',
  arn: arnOf('lambda', `function:${nameOf('DeskPage')}`),
  invoke: async (event) => {
    for (const { Sns } of (event as SnsEvent).Records) {
      const notice = noticeOf(Sns.Message);
      if (notice === undefined) continue;
      if (notice.type === 'earshot.interaction.redacted') feed.forget(mayHold(notice, feed.entries()));
      feed.add(notice);
    }
  },
  ready: Promise.resolve(undefined),
  close: async () => undefined,
});

/** Opens the page over a made world. */
export const openDesk = (world: World, feed: Feed, names: DeskNames) => {
  const heard = listener(feed);
  world.functions.set(heard.arn, heard);
  for (const topicArn of world.topics) {
    const subscriptionArn = `${topicArn}:desk-page`;
    world.stores.sns.subscribe({ topicArn, subscriptionArn, protocol: 'lambda', endpoint: heard.arn });
  }
  return openDeskPage({
    feed,
    greeting: { sources: names.sources },
    countQueues: () => countQueues(world, names.subscribers),
  });
};

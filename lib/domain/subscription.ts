import type { Filter, Protocol, Subscriber } from './configuration.ts';
import type { FilterPolicy } from './filter-policy.ts';

interface Way {
  readonly topic: 'notices' | 'letters' | 'texts';
  /** Who carries it the last mile: SNS itself, or our own notifier behind a queue. */
  readonly carrier: 'sns' | 'notifier';
}

const ways: Readonly<Record<Protocol, Way>> = {
  email: { topic: 'letters', carrier: 'sns' },
  sms: { topic: 'texts', carrier: 'sns' },
  https: { topic: 'notices', carrier: 'sns' },
  http: { topic: 'notices', carrier: 'sns' },
  sqs: { topic: 'notices', carrier: 'sns' },
  lambda: { topic: 'notices', carrier: 'sns' },
  slack: { topic: 'notices', carrier: 'notifier' },
  pagerduty: { topic: 'notices', carrier: 'notifier' },
  teams: { topic: 'notices', carrier: 'notifier' },
  webhook: { topic: 'notices', carrier: 'notifier' },
};

/** The topic in this subscriber's language: events for machines, letters for mail, short texts for telephones. */
export const topicOf = ({ protocol }: Pick<Subscriber, 'protocol'>): Way['topic'] => ways[protocol].topic;

/** A person reads it, so a person is only ever told what is addressed to them. */
export const isPerson = (subscriber: Pick<Subscriber, 'protocol'>): boolean => topicOf(subscriber) !== 'notices';

/** Whether our own notifier carries it, for the protocols that SNS does not speak. */
export const servedByNotifier = (protocol: Protocol): boolean => ways[protocol].carrier === 'notifier';

/** As much of the configuration as says who is named in a tier. */
interface Tiers {
  readonly policies: readonly { readonly tiers: readonly { readonly notify: readonly string[] }[] }[];
}

const namedInATier = ({ id }: Subscriber, { policies }: Tiers): boolean =>
  policies.some(({ tiers }) => tiers.some(({ notify }) => notify.includes(id)));

/**
 * Which notices reach a subscriber, as the filter policy of its subscription; `undefined` lets everything through.
 * A person gets what is addressed to them and nothing else. A machine that is named in a tier gets what is addressed to
 * it and, beside that, what its own filter admits; a machine in no tier gets what its filter admits, or everything.
 */
export const filterPolicyOf = (subscriber: Subscriber, configuration: Tiers): FilterPolicy | undefined => {
  const addressed: Filter = { to: [subscriber.id] };
  if (isPerson(subscriber)) return addressed;
  const { filter } = subscriber;
  // SNS has no policy that admits everything beside another one; no policy at all is that.
  if (filter && Object.keys(filter).length === 0) return undefined;
  if (!namedInATier(subscriber, configuration)) return filter;
  return filter ? { $or: [addressed, filter] } : addressed;
};

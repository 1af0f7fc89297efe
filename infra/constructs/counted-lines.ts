import type { FunctionName } from '../bundle.ts';

/** A log line that is counted. */
export interface CountedLine {
  /** The line's `what`, and the name of the metric. */
  readonly what: string;
  readonly saidBy: readonly FunctionName[];
  readonly section: string;
  readonly hurts: string;
  readonly from: number;
  /** The field that says how many, where one line speaks of several. */
  readonly count?: '$.count';
  /** For how many five minutes in a row. */
  readonly periods?: number;
}

/** Every log line that somebody should know of. */
export const countedLines: readonly CountedLine[] = [
  {
    what: 'unavailable',
    saidBy: ['receive', 'desk'],
    section: 'unavailable',
    from: 1,
    hurts: 'Customers: our store did not take a delivery, and the provider was told to come again.',
  },
  {
    what: 'refused',
    saidBy: ['receive'],
    section: 'refused',
    from: 50,
    hurts: 'Customers of one source, if its secret changed; otherwise somebody is guessing.',
  },
  {
    what: 'quarantined',
    saidBy: ['receive'],
    section: 'quarantined',
    from: 1,
    hurts: 'The customer whose words nobody could read: a person has to look.',
  },
  {
    what: 'variant',
    saidBy: ['receive'],
    section: 'variant',
    from: 1,
    hurts: 'Perhaps one customer: the same thing was delivered twice with different words.',
  },
  // A fault that passes is mended by the next minute's try, so only what lasts is told.
  {
    what: 'unfinished',
    saidBy: ['follow', 'tick'],
    section: 'unfinished',
    from: 1,
    periods: 3,
    hurts: 'A customer: something that was stored cannot be worked on, and nobody has been told of it.',
  },
  {
    what: 'swept',
    saidBy: ['tick'],
    section: 'stream-broken',
    from: 1,
    count: '$.count',
    periods: 3,
    hurts: 'Customers and agents: the stream does not carry the work, so everything waits up to a minute.',
  },
  {
    what: 'unpublished',
    saidBy: ['follow', 'tick'],
    section: 'unpublished',
    from: 1,
    count: '$.count',
    hurts: 'Everyone who should be told: a notice did not go, and will be tried again.',
  },
  {
    what: 'undelivered',
    saidBy: ['notify'],
    section: 'undelivered',
    from: 1,
    hurts: 'A Slack, PagerDuty, Teams or webhook subscriber: a notice cannot be delivered, however often it is tried.',
  },
];

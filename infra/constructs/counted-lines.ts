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
    saidBy: ['receive', 'receive-mail', 'desk'],
    section: 'unavailable',
    from: 1,
    hurts: 'Customers: our store did not take a delivery, which has to come again.',
  },
  {
    what: 'refused',
    saidBy: ['receive'],
    section: 'refused',
    from: 50,
    hurts: 'Customers of one source, if its secret changed; otherwise somebody is guessing.',
  },
  {
    what: 'unchecked',
    saidBy: ['receive'],
    section: 'unchecked',
    from: 3,
    hurts: 'Whoever reads the forms of a page: its captcha cannot be checked, so machines get through.',
  },
  {
    what: 'quarantined',
    saidBy: ['receive', 'receive-mail'],
    section: 'quarantined',
    from: 1,
    hurts: 'The customer whose words nobody could read: a person has to look.',
  },
  {
    what: 'variant',
    saidBy: ['receive', 'receive-mail'],
    section: 'variant',
    from: 1,
    hurts: 'Perhaps one customer: the same thing was delivered twice with different words.',
  },
  {
    what: 'conflict',
    saidBy: ['follow', 'tick'],
    section: 'conflict',
    from: 1,
    hurts: 'Perhaps two customers: evidence would make one of them, and better evidence says that they are two.',
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
    saidBy: ['follow', 'tick', 'notify'],
    section: 'undelivered',
    from: 1,
    hurts: 'A subscriber: a notice cannot be delivered, however often it is tried.',
  },
];

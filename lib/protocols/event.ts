import type { Native } from './protocol.ts';

/** For machines that SNS itself reaches: the CloudEvent as it is, from the topic of notices. */
export const event = (pattern: RegExp, expected: string): Native => ({
  carrier: 'sns',
  topic: 'notices',
  endpoint: { pattern, expected },
});

/**
 * The filter policies of SNS subscriptions, in the scope MessageAttributes: which messages one admits, and what is
 * wrong with it. The local run decides by these, and the configuration is checked by them before anything is deployed.
 */
export { matches, type FilterableAttributes } from './filter-policy/matching.ts';
export { mistakesIn } from './filter-policy/mistakes.ts';
export type { FilterPolicy } from './filter-policy/shape.ts';

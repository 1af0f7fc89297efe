import { type Severity, severities, severityRank } from '../severity.ts';
import type { TriageSettings } from './settings.ts';

/** What is known beside the text. More of it never makes anything less bad. */
export interface Context {
  /** Interactions of the same customer in the week before that were more than small talk. */
  readonly complaintsThisWeek: number;
  readonly vip: boolean;
  /** Since they first wrote of it, in milliseconds. */
  readonly waitedMs?: number;
  /** How many follow them in public. */
  readonly followers?: number;
  /** They had reason to be very unhappy, more than a day before. */
  readonly unhappyBefore?: boolean;
  /** The hour by the brand's clock, 0 to 23. */
  readonly hour?: number;
}

/** What the text alone came to. */
export interface Judged {
  readonly severity: Severity;
  readonly urgent: number;
  readonly public: boolean;
}

interface Circumstance {
  readonly reason: string;
  /** Whether it makes things worse by one; else it is only told. */
  readonly raises: boolean;
}

const longWaitMs = 2 * 3_600_000;
const wideReach = 10_000;
const worthTelling = 1000;
const nightFrom = 22;
const nightTo = 6;
/** What can wait until morning is not worse at night. */
const urgentAtNight = 0.55;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

type Look = (context: Context, judged: Judged, settings: TriageSettings) => Circumstance | undefined;

const repeated: Look = ({ complaintsThisWeek }) =>
  complaintsThisWeek < 2
    ? undefined
    : { reason: `${ordinals[complaintsThisWeek] ?? 'yet another'} time in a week`, raises: true };

const waited: Look = ({ waitedMs = 0 }) =>
  waitedMs < longWaitMs ? undefined : { reason: 'wrote again, hours after the first time', raises: true };

const reach: Look = ({ followers = 0 }, judged, settings) => {
  if (!judged.public) return undefined;
  const raises = followers >= (settings.reach ?? wideReach);
  const many = raises || followers >= worthTelling;
  return { reason: many ? `public, ${followers.toLocaleString('en')} followers` : 'said in public', raises };
};

const unhappyBefore: Look = (context, { severity }) =>
  context.unhappyBefore ? { reason: 'was unhappy before', raises: severity === 'medium' } : undefined;

/** It wakes people, and no more: what is critical is by its words, or a surge at night would page for each of its cases. */
const atNight: Look = ({ hour }, { severity, urgent }) =>
  hour === undefined || (hour < nightFrom && hour >= nightTo) || urgent < urgentAtNight
    ? undefined
    : { reason: "in the night by the brand's clock", raises: severity === 'medium' };

/** Those that only matter when something is wrong. */
const looks: readonly Look[] = [repeated, waited, unhappyBefore, atNight, reach];

const raised = (severity: Severity, by: number): Severity =>
  severities[Math.min(severityRank(severity) - 1 + by, severities.length - 1)] ?? severity;

/** What the circumstances make of it. A VIP matters in any case; the rest when there is something to complain about. */
export const inContext = (
  judged: Judged,
  context: Context,
  settings: TriageSettings,
): { readonly severity: Severity; readonly reasons: readonly string[] } => {
  const found = judged.severity === 'low' ? [] : looks.flatMap((look) => look(context, judged, settings) ?? []);
  const all = context.vip ? [...found, { reason: 'a VIP', raises: true }] : found;
  return {
    severity: raised(judged.severity, all.filter(({ raises }) => raises).length),
    reasons: all.map(({ reason }) => reason),
  };
};

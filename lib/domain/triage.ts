import type { Interaction } from './interaction.ts';
import { type Severity, severityRank, worse } from './severity.ts';
import { type Context, inContext } from './triage/context.ts';
import type { Figures } from './triage/figures.ts';
import { severityOf } from './triage/levels.ts';
import { readingOf } from './triage/reading.ts';
import { type SecondOpinion, withSecond } from './triage/second-opinion.ts';
import type { TriageSettings } from './triage/settings.ts';

export type { Context } from './triage/context.ts';

/** How bad an interaction is, with reasons that a manager would accept. */
export interface Triage {
  readonly severity: Severity;
  readonly reasons: readonly string[];
}

/** The same, with the two figures that it comes from. */
export interface Judgement extends Triage, Figures {}

/** What was said, and what is known of how. */
export interface Words {
  readonly text: string;
  /** As its provider names the language, if it does. */
  readonly lang?: string;
  readonly public?: boolean;
  /** What somebody else made of it, if anybody was asked. */
  readonly second?: SecondOpinion;
}

const nothingKnown: Context = { complaintsThisWeek: 0, vip: false };
const noSettings: TriageSettings = {};

/** What people read when no word of the text is a reason by itself. */
const withoutReason = (severity: Severity): string =>
  severity === 'low' ? 'nothing in it sounds urgent' : 'hints at a problem without naming it';

/** What the words come to, whatever is known beside them. */
const alone = ({ text, lang, second }: Words, settings: TriageSettings): Judgement => {
  const { floor, ...read } = withSecond(readingOf(text, lang, settings), second, settings.levels);
  return { ...read, severity: worse(severityOf(read, settings.levels), floor) };
};

const around = (judged: Judgement, isPublic: boolean, context: Context, settings: TriageSettings): Judgement => {
  const { severity, reasons } = inContext({ ...judged, public: isPublic }, context, settings);
  const all = [...judged.reasons, ...reasons];
  return { ...judged, severity, reasons: all.length > 0 ? all : [withoutReason(judged.severity)] };
};

/** Judges a text. Pure: the same words in the same context always come to the same. */
export const judgeWords = (words: Words, context = nothingKnown, settings = noSettings): Judgement =>
  around(alone(words, settings), words.public ?? false, context, settings);

const wordsOf = ({ subject = '', text, fields = {}, lang }: Interaction, second?: SecondOpinion): Words => ({
  text: [subject, text, ...Object.values(fields)].join('\n'), lang, second,
});

/** What is kept of words that are not: what they came to by themselves. Nothing of it is the customer's. */
export const judgedAlone = (interaction: Interaction, settings = noSettings, second?: SecondOpinion): Judgement =>
  alone(wordsOf(interaction, second), settings);

const rank = ({ severity, urgent, unhappy, reasons }: Judgement): string =>
  [severityRank(severity), urgent.toFixed(4), unhappy.toFixed(4), ...reasons].join('\n');

/** The worst of some; the same in whatever order they are compared. */
export const worst = (judged: readonly Judgement[]): Judgement | undefined =>
  judged.toSorted((one, other) => (rank(one) < rank(other) ? 1 : -1))[0];

/** What is known of words beside themselves: what somebody else made of them, and what they were before an edit. */
export interface Beside {
  readonly second?: SecondOpinion;
  /** The worst of what they were before. */
  readonly was?: Judgement;
}

/**
 * Judges one interaction: what it says in its subject, its text and its fields, or said before its author changed it if
 * that was worse. What a machine sent is never bad.
 */
export const triage = (
  interaction: Interaction,
  context: Context,
  settings = noSettings,
  { second, was }: Beside = {},
): Judgement => {
  if (interaction.automatic !== undefined) {
    return { unhappy: 0, urgent: 0, severity: 'low', reasons: [`sent by a machine: ${interaction.automatic}`] };
  }
  const now = around(judgedAlone(interaction, settings, second), interaction.public, context, settings);
  const before = was && around(was, interaction.public, context, settings);
  return before && severityRank(before.severity) > severityRank(now.severity) ? before : now;
};

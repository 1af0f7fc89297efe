import type { Interaction } from './interaction.ts';
import { type Severity, worse } from './severity.ts';
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

/** Judges a text. Pure: the same words in the same context always come to the same. */
export const judgeWords = (words: Words, context = nothingKnown, settings = noSettings): Judgement => {
  const first = readingOf(words.text, words.lang, settings);
  const { unhappy, urgent, reasons, floor } = withSecond(first, words.second, settings.levels);
  const severity = worse(severityOf({ unhappy, urgent }, settings.levels), floor);
  const around = inContext({ severity, urgent, public: words.public ?? false }, context, settings);
  const all = [...reasons, ...around.reasons];
  return { unhappy, urgent, severity: around.severity, reasons: all.length > 0 ? all : ['nothing in it sounds urgent'] };
};

/** Judges one interaction: what it says in its subject, its text and its fields. What a machine sent is never bad. */
export const triage = (
  interaction: Interaction,
  context: Context,
  settings?: TriageSettings,
  second?: SecondOpinion,
): Judgement => {
  if (interaction.automatic !== undefined) {
    return { unhappy: 0, urgent: 0, severity: 'low', reasons: [`sent by a machine: ${interaction.automatic}`] };
  }
  const text = [interaction.subject ?? '', interaction.text, ...Object.values(interaction.fields ?? {})].join('\n');
  return judgeWords({ text, lang: interaction.lang, public: interaction.public, second }, context, settings);
};

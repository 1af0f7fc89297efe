import type { Figures } from './figures.ts';
import type { Judgement } from '../triage.ts';
import { worse } from '../severity.ts';
import { severityOf } from './levels.ts';
import type { TriageSettings } from './settings.ts';

/** What somebody else, such as Amazon Comprehend, makes of the same text; a figure that they do not judge is absent. */
export interface SecondOpinion extends Partial<Figures> {
  /** Who says so, as people read it. */
  readonly by: string;
}

/** Asks for a second opinion. `undefined`: they had none, or did not answer in time; then the first one stands. */
export type AskSecond = (words: { readonly text: string; readonly lang?: string }) => Promise<SecondOpinion | undefined>;

/**
 * A second opinion can only raise: each figure is the higher of both, and so is the severity, with who said so among the
 * reasons. What a model overlooks is never taken away from what was found in words.
 */
export const withSecond = (first: Judgement, second: SecondOpinion | undefined, settings: TriageSettings = {}): Judgement => {
  if (second === undefined) return first;
  const unhappy = Math.max(first.unhappy, second.unhappy ?? 0);
  const urgent = Math.max(first.urgent, second.urgent ?? 0);
  const severity = worse(first.severity, severityOf({ unhappy, urgent }, settings.levels));
  if (severity === first.severity) return { ...first, unhappy, urgent };
  return { unhappy, urgent, severity, reasons: [...first.reasons, `${second.by} finds it worse than its words`] };
};

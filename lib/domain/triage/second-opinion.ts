import type { Figures } from './figures.ts';
import { severityOf } from './levels.ts';
import type { TriageSettings } from './settings.ts';

/** What somebody else makes of the same words. It has none of them in it, and is kept with the interaction. */
export interface SecondOpinion {
  /** Who was asked, as people read it. */
  readonly by: string;
  /** Between 0 and 1, as our own figure of that name. */
  readonly unhappy: number;
}

/** What our own words made of a text. */
interface First extends Figures {
  readonly reasons: readonly string[];
}

type Levels = TriageSettings['levels'];

/** Whether a second opinion could make anything of these figures that they are not by themselves. */
export const isWorthAsking = (first: Figures, levels: Levels): boolean =>
  severityOf({ ...first, unhappy: 1 }, levels) !== severityOf(first, levels);

/**
 * A second opinion can only raise: what was found in words is never taken away. Where the words come to more by it, it
 * is among the reasons. Without an opinion, or with a milder one, the first stands as it is.
 */
export const withSecond = <Words extends First>(first: Words, second: SecondOpinion | undefined, levels: Levels): Words => {
  if (second === undefined || second.unhappy <= first.unhappy) return first;
  const raised = { ...first, unhappy: second.unhappy };
  const severity = severityOf(raised, levels);
  if (severity === severityOf(first, levels)) return raised;
  const reason = `a second reader (${second.by}) finds it ${severity === 'medium' ? 'negative' : 'very negative'}`;
  return { ...raised, reasons: [...first.reasons, reason] };
};

import type { Figures } from './figures.ts';
import type { Tokens } from './tokens.ts';

/** Weak evidence: what one unit of it adds to each figure, and how many units a text has of it. */
interface Shade extends Figures {
  readonly of: (tokens: Tokens, speaks: boolean) => number;
}

const few = 12;
const many = 25;
const most = 40;

/**
 * How a text is written tells a little of how bad it is: who is well off is brief, who trails off or asks twice is not.
 * None of it is a reason, and none makes a level (`moved`): it only ranks texts that words alone find alike.
 */
export const shades: Readonly<Record<string, Shade>> = {
  length: { unhappy: 0.4, urgent: 0.3, of: ({ words }) => Math.min(words.length, most) / most },
  question: { unhappy: 0, urgent: 0.2, of: ({ questions }) => Math.min(questions, 1) },
  insisting: { unhappy: 0.3, urgent: 0.1, of: ({ questions, exclamations }) => (questions > 1 || (questions > 0 && exclamations > 0) ? 1 : 0) },
  exclaiming: { unhappy: -0.3, urgent: 0, of: ({ exclamations }) => Math.min(exclamations, 1) },
  trailing: { unhappy: 0.1, urgent: 0, of: ({ trailing }) => Math.min(trailing, 2) },
  numbers: { unhappy: 0, urgent: 0.05, of: ({ numbers }) => Math.min(numbers, 3) },
  hashtags: { unhappy: 0, urgent: -0.1, of: ({ hashtags }) => Math.min(hashtags, 3) },
  names: { unhappy: -0.2, urgent: -0.1, of: ({ names }) => Math.min(names, 3) },
  /** Long, and nobody speaks of themselves or asks: news are told so. */
  told: { unhappy: 0, urgent: -0.6, of: ({ words, questions }, speaks) => (speaks || questions > 0 || words.length < few ? 0 : words.length < many ? 1 : 2) },
};

/** What all shades of a text come to. */
export const shadeOf = (tokens: Tokens, speaks: boolean): Figures => {
  const sum = { unhappy: 0, urgent: 0 };
  for (const { unhappy, urgent, of } of Object.values(shades)) {
    const units = of(tokens, speaks);
    sum.unhappy += unhappy * units;
    sum.urgent += urgent * units;
  }
  return sum;
};

import type { Figures } from './figures.ts';
import type { Tokens } from './tokens.ts';

/** Weak evidence: what one unit of it adds to each figure, and how many units a text has of it. */
interface Shade extends Figures {
  readonly of: (tokens: Tokens, speaks: boolean) => number;
}

/** So many words, pauses among them, are a short text, a long one, and all that counts. */
const few = 12;
const many = 25;
const longest = 40;

const atMost = (most: number, units: number): number => Math.min(units, most);
const asks = ({ questions }: Tokens): boolean => questions > 0;

/** Long, and nobody speaks of themselves or asks: so news are told. */
const toldUnits = (tokens: Tokens, speaks: boolean): number => {
  const { length } = tokens.words;
  if (speaks || asks(tokens) || length < few) return 0;
  return length < many ? 1 : 2;
};

const insists = (tokens: Tokens): boolean => tokens.questions > 1 || (asks(tokens) && tokens.exclamations > 0);

/**
 * How a text is written tells a little of how bad it is: who is well off is brief, who asks twice is not. None of it is
 * a reason, and none makes a level (`figuresOf`): it only ranks texts that words alone find alike.
 */
export const shades: Readonly<Record<string, Shade>> = {
  length: { unhappy: 0.4, urgent: 0.3, of: ({ words }) => atMost(longest, words.length) / longest },
  question: { unhappy: 0, urgent: 0.2, of: ({ questions }) => atMost(1, questions) },
  insisting: { unhappy: 0.3, urgent: 0.1, of: (tokens) => (insists(tokens) ? 1 : 0) },
  exclaiming: { unhappy: -0.3, urgent: 0, of: ({ exclamations }) => atMost(1, exclamations) },
  trailing: { unhappy: 0.1, urgent: 0, of: ({ trailing }) => atMost(2, trailing) },
  numbers: { unhappy: 0, urgent: 0.05, of: ({ numbers }) => atMost(3, numbers) },
  hashtags: { unhappy: 0, urgent: -0.1, of: ({ hashtags }) => atMost(3, hashtags) },
  names: { unhappy: -0.2, urgent: -0.1, of: ({ names }) => atMost(3, names) },
  told: { unhappy: 0, urgent: -0.6, of: toldUnits },
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

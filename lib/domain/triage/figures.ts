import type { Family } from './families.ts';
import type { Tokens } from './tokens.ts';

/** How unhappy, and how urgently a human is needed: each between 0 and 1. */
export interface Figures {
  readonly unhappy: number;
  readonly urgent: number;
}

/** The sums at which a figure is one half. */
const middle: Figures = { unhappy: 1.6, urgent: 2 };

// Four decimals, so that a figure reads well and a sum in another order comes to the same.
const logistic = (sum: number): number => Math.round(10_000 / (1 + Math.exp(-sum))) / 10_000;

/** How the text is written, as hits: in capitals, with a link. */
export const mannerOf = ({ long, capitals, links }: Tokens): string[] => {
  const loud = capitals >= 3 && capitals * 3 >= long;
  return [...(loud ? ['loud'] : []), ...(links > 0 ? ['link'] : [])];
};

/** Adds up what was hit: each further hit of a family counts half of the one before. */
export const figuresOf = (hits: readonly string[], families: Readonly<Record<string, Family>>): Figures => {
  const shares = new Map<string, number>();
  let unhappy = 0;
  let urgent = 0;
  for (const hit of hits) {
    const family = families[hit];
    if (family === undefined) continue;
    const share = (shares.get(hit) ?? 2) / 2;
    shares.set(hit, share);
    unhappy += family.unhappy * share;
    urgent += family.urgent * share;
  }
  return { unhappy: logistic(unhappy - middle.unhappy), urgent: logistic(urgent - middle.urgent) };
};

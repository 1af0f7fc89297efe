import type { Family } from './families.ts';
import type { Tokens } from './tokens.ts';

/** How unhappy, and how urgently a human is needed: each between 0 and 1. */
export interface Figures {
  readonly unhappy: number;
  readonly urgent: number;
}

/** The figures from which on something is worse, the lowest first. */
export type Edges = Readonly<Record<keyof Figures, readonly number[]>>;

/** The sums at which a figure is one half. */
const middle: Figures = { unhappy: 1.6, urgent: 2 };

const step = 0.000_01;

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
const inSum = (figure: number): number => Math.log(figure / (1 - figure));

/** How the text is written, as hits: in capitals, with a link. */
export const mannerOf = ({ long, capitals, links }: Tokens): string[] => {
  const loud = capitals >= 3 && capitals * 3 >= long;
  return [...(loud ? ['loud'] : []), ...(links > 0 ? ['link'] : [])];
};

/** What words come to, and what of it only ranks. */
interface Sums {
  readonly plain: Figures;
  readonly weak: Figures;
}

/** Adds up what was hit: each further hit of a family counts half of the one before. */
export const sumsOf = (hits: readonly string[], families: Readonly<Record<string, Family>>): Sums => {
  const shares = new Map<string, number>();
  const plain = { unhappy: -middle.unhappy, urgent: -middle.urgent };
  const weak = { unhappy: 0, urgent: 0 };
  for (const hit of hits) {
    const family = families[hit];
    if (family === undefined) continue;
    const share = (shares.get(hit) ?? 2) / 2;
    shares.set(hit, share);
    const sum = family.weak ? weak : plain;
    sum.unhappy += family.unhappy * share;
    sum.urgent += family.urgent * share;
  }
  return { plain, weak };
};

// Five decimals, so that a figure reads well and a sum in another order comes to the same.
const rounded = (figure: number): number => Math.round(figure / step) / Math.round(1 / step);

/** A figure, moved by weak evidence: the nearer to an edge the less, and never across one. */
const moved = (sum: number, shade: number, edges: readonly number[]): number => {
  const from = rounded(logistic(sum));
  if (shade === 0) return from;
  const edge = shade > 0 ? edges.find((one) => one > from) : edges.findLast((one) => one <= from);
  if (edge === undefined) return rounded(logistic(sum + shade));
  const room = Math.abs(inSum(edge) - sum);
  const to = rounded(logistic(sum + Math.sign(shade) * room * (1 - Math.exp(-Math.abs(shade) / Math.max(room, step)))));
  return shade > 0 ? Math.max(from, Math.min(to, rounded(edge - step))) : Math.max(to, edge);
};

/** The figures that sums come to; weak evidence moves each within its level. */
export const figuresOf = ({ plain, weak }: Sums, shade: Figures, edges: Edges): Figures => ({
  unhappy: moved(plain.unhappy, weak.unhappy + shade.unhappy, edges.unhappy),
  urgent: moved(plain.urgent, weak.urgent + shade.urgent, edges.urgent),
});

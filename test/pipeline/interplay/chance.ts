/** Chances that are the same in every run of one seed (mulberry32, public domain). */
export interface Chance {
  /** From 0 to below `below`. */
  readonly number: (below: number) => number;
  readonly of: <T>(some: readonly T[]) => T;
}

/** The chances of one seed. */
export const chanceOf = (seed: number): Chance => {
  let state = (seed * 2_654_435_761) >>> 0;
  const number = (below: number): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const of = <T>(some: readonly T[]): T => {
    const one = some[number(some.length)];
    if (one === undefined) throw new Error('There is nothing to choose from.');
    return one;
  };
  return { number, of };
};

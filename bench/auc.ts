/** One text with what was scored and what is so. */
export interface Labelled {
  readonly score: number;
  readonly is: boolean;
}

/**
 * The area under the ROC curve: how often one that is so scores above one that is not, ties counting half. From the sum
 * of ranks (Mann and Whitney), so that it takes no longer than sorting. NaN when there are none of either.
 */
export const auc = (labelled: readonly Labelled[]): number => {
  const sorted = labelled.toSorted((one, other) => one.score - other.score);
  let ranks = 0;
  let positives = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    const those = sorted.slice(from, to).filter(({ is }) => is).length;
    ranks += those * ((from + to + 1) / 2);
    positives += those;
  }
  const negatives = sorted.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
};

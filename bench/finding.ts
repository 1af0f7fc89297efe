/** One figure of a run, and what it should be. */
export interface Finding {
  readonly what: string;
  readonly figure: number;
  /** How the figure reads, its unit included. */
  readonly reads: string;
  /** At most this; absent when the figure is only told. */
  readonly goal?: number;
}

const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((one, other) => one - other);

/** The middle one: what is typical, whatever a few disturbed rounds say. */
export const median = (numbers: readonly number[]): number =>
  sorted(numbers)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The smallest: what the work itself takes, since a busy machine only ever adds. */
export const least = (numbers: readonly number[]): number => Math.min(...numbers);

/** The middle of the ratios of neighbouring rounds: what disturbs both of a pair cancels out. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((one, round) => one / (theirs[round] ?? Number.NaN)));

const verdict = ({ figure, goal }: Finding): string => {
  if (goal === undefined) return '';
  return figure <= goal ? 'ok' : 'NOT';
};

/** The findings as a table for people. */
export const table = (findings: readonly Finding[]): string => {
  const rows = [
    ['what', 'figure', 'goal', ''],
    ...findings.map((finding) => [
      finding.what, finding.reads, finding.goal === undefined ? '' : `at most ${finding.goal}`, verdict(finding),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
};

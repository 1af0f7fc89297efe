import { hanging, moment } from './terminal.ts';

/** One thing that happened to what is explained. More may stand beside it, for programs. */
export interface Happening {
  /** ISO time; absent where the ledger does not keep it. */
  readonly at?: string;
  readonly what: string;
  /** For a person. */
  readonly words: string;
  readonly [more: string]: unknown;
}

/** In order of time. What has no time of its own stays behind what it was told after. */
export const ordered = (happenings: readonly Happening[]): Happening[] => {
  let last = '';
  const placed = happenings.map((one) => ({ one, at: (last = one.at ?? last) }));
  return placed.sort((first, second) => first.at.localeCompare(second.at)).map(({ one }) => one);
};

const nowhere = ' '.repeat(20);

/** One line, or more when there are many words. */
export const lineOf = ({ at, what, words }: Happening): string =>
  `${at === undefined ? nowhere : moment(at)}  ${what.padEnd(12)}  ${hanging(words, 36)}`;

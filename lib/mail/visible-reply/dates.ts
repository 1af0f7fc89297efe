/** What a line says of a moment, read digit by digit: language-independent, one pass. */
export interface Moment {
  readonly time: boolean;
  readonly day: boolean;
  /** Place of the first digit, -1 without any. */
  readonly firstDigit: number;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Between hours and minutes, in the languages that do not use the colon. */
const timeSigns = new Set([':', '.', 'h', '時', '时', '点', '點', '시']);
const dateSigns = new Set(['.', '/', '-', '年', '년']);

interface Run {
  readonly digits: string;
  readonly before: string;
  readonly after: string;
}

const runsOf = (text: string): Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isDigit(text.charCodeAt(at))) at++;
    runs.push({ digits: text.slice(start, at), before: text[start - 1] ?? '', after: text[at] ?? '' });
  }
  return runs;
};

/** Years of our calendar, the Buddhist and the Persian one. */
const isYear = ({ digits }: Run): boolean =>
  digits.length === 4 && ['19', '20', '25', '14'].some((century) => digits.startsWith(century));

/** `17.11.21` is a day: a time of day with a full stop stands alone. */
const standsAlone = (run: Run, next: Run): boolean =>
  run.after !== '.' || (run.before !== '.' && !dateSigns.has(next.after));

const isTime = (run: Run, next: Run | undefined): boolean =>
  next?.digits.length === 2 &&
  run.digits.length <= 2 &&
  timeSigns.has(run.after) &&
  Number(run.digits) < 24 &&
  Number(next.digits) < 60 &&
  standsAlone(run, next);

const isDate = (run: Run, next: Run | undefined, last: Run | undefined): boolean =>
  next !== undefined &&
  last !== undefined &&
  dateSigns.has(run.after) &&
  dateSigns.has(next.after) &&
  last.digits.length <= 4;

/** The place of the first figure among the first `reach` signs of a text, -1 without any. */
export const firstDigitAt = (text: string, reach: number): number => {
  const end = Math.min(text.length, reach);
  for (let at = 0; at < end; at++) if (isDigit(text.charCodeAt(at))) return at;
  return -1;
};

/** Which parts of a moment a text holds: a time of day, a day (a year, or a date in figures). */
export const momentIn = (text: string): Moment => {
  const runs = runsOf(text);
  return {
    firstDigit: firstDigitAt(text, text.length),
    time: runs.some((run, at) => isTime(run, runs[at + 1])),
    day: runs.some((run, at) => isYear(run) || isDate(run, runs[at + 1], runs[at + 2])),
  };
};

// Weeks, months and years are left out: nobody waits a calendar month for a tier, and `P400D` says what it means.
export const durationPattern = /^P(?=[\dT])(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:\.\d{1,3})?)S)?)?$/;

/** How long a duration lasts. Anything that `Duration` refuses counts as nothing. */
export const milliseconds = (duration: string): number => {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = durationPattern.exec(duration) ?? [];
  return Math.round((((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000);
};

export const later = (moment: string, duration: string): string =>
  new Date(Date.parse(moment) + milliseconds(duration)).toISOString();

/** A length of time as a tired person reads it: `40 s`, `5 min`, `2 h 10 min`, `3 days`. */
export const inWords = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return `${Math.round(hours / 24)} days`;
};

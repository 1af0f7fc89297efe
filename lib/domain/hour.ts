// Making a format takes a hundred times as long as using it, and there are few zones.
const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, format);
  return format;
};

/** The hour that a clock in a time zone shows at a moment, 0 to 23. */
export const hourIn = (timeZone: string, moment: string): number => Number(formatFor(timeZone).format(new Date(moment)));

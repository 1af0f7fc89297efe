// Making a format takes a hundred times as long as using it, and there are few zones.
const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  formats.set(timeZone, format);
  return format;
};

const parts = (at: string, timeZone: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  );

/** The clock on the reader's wall: `21:19 EST`, or `Sat 21 Nov, 21:19 EST` when that is not the day of `now`. */
export const localTime = (at: string, timeZone: string, now: string): string => {
  const then = parts(at, timeZone);
  const today = parts(now, timeZone);
  const clock = `${then['hour']}:${then['minute']} ${then['timeZoneName']}`;
  const date = `${then['weekday']} ${then['day']} ${then['month']}`;
  if (then['year'] !== today['year']) return `${date} ${then['year']}, ${clock}`;
  return then['day'] === today['day'] && then['month'] === today['month'] ? clock : `${date}, ${clock}`;
};

/** The day alone, `21 Nov 2026`: for what lies far back. */
export const localDay = (at: string, timeZone: string): string => {
  const { day, month, year } = parts(at, timeZone);
  return `${day} ${month} ${year}`;
};

/** How long from one moment to another, in milliseconds. */
export const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

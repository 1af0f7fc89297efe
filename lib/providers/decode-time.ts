const earliest = Date.UTC(1990, 0, 1);
const latest = Date.UTC(9999, 11, 31);

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/i;
/** `Wed Aug 19 16:26:16 +0000 2020`, as X writes it. */
const unix = /^[a-z]{3} ([a-z]{3}) +(\d{1,2}) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})$/i;
/** `Wed, 11 Oct 2017 18:31:04 -0700`, and what mail programs make of it (RFC 5322, section 3.3), in two halves. */
const mailDay = /^(?:[a-z]{3,9}\.?,? *)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d\d) (.+)$/i;
const mailTime = /^(\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?(?: ?([+-]\d{4}|[a-z]{1,5}))?$/i;

/** Zone names that mail may still carry; every other means "unknown", which is UTC by RFC 5322, section 4.3. */
const zones = new Set(['UT', 'UTC', 'GMT', 'EST', 'EDT', 'CST', 'CDT', 'MST', 'MDT', 'PST', 'PDT']);

const fromMail = (text: string): number => {
  const [, day, month, year = '', rest = ''] = mailDay.exec(text) ?? [];
  const [, time, zone = '+0000'] = mailTime.exec(rest) ?? [];
  if (time === undefined) return Number.NaN;
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  const known = /^[+-]/.test(zone) || zones.has(zone.toUpperCase()) ? zone : '+0000';
  return Date.parse(`${day} ${month} ${century}${year} ${time} ${known}`);
};

const parse = (text: string): number => {
  const [isIso, zone] = iso.exec(text) ?? [];
  // A time without a zone would be read in the zone of whatever machine this runs on.
  if (isIso) return Date.parse(zone ? text : `${text}Z`);
  if (/^\d{12,14}$/.test(text)) return Number(text);
  const [isUnix, month, day, time, offset, year] = unix.exec(text) ?? [];
  if (isUnix) return Date.parse(`${day} ${month} ${year} ${time} ${offset}`);
  return fromMail(text);
};

/**
 * A moment in any spelling that providers use (ISO 8601, RFC 5322, X's own, milliseconds since 1970) as ISO 8601 in
 * UTC. What cannot be read or cannot be true is `undefined`: a wrong time is worse than none, and none is never "now".
 */
export const isoTime = (value: string | number | null | undefined): string | undefined => {
  if (value === undefined || value === null) return undefined;
  const bare = String(value).slice(0, 100).replaceAll(/\([^()]*\)/g, '').replaceAll(/\s+/g, ' ').trim();
  const moment = parse(bare);
  return moment >= earliest && moment <= latest ? new Date(moment).toISOString() : undefined;
};

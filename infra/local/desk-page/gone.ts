import type { Entry, NoticeEntry } from './entries.ts';

type Data = NoticeEntry['data'];

const redacted = 'earshot.interaction.redacted';
// A token begins with the 16 bytes of its case's id, which the first 21 characters tell.
const caseInToken = /\/case\/([\w-]{21})/g;

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null;

/** The versions in which an interaction stands in a notice. */
const editionsOf = (value: unknown, id: unknown): number[] => {
  if (!isObject(value)) return [];
  const own = value['id'] === id && 'text' in value ? [Number(value['edition'] ?? 1)] : [];
  return [...own, ...Object.values(value).flatMap((one) => editionsOf(one, id))];
};

const mentions = (data: Data, { interaction, edition = Infinity }: Data): boolean => {
  const editions = editionsOf(data, interaction);
  if (editions.length > 0) return editions.some((one) => one <= Number(edition));
  return JSON.stringify(data).includes(String(interaction));
};

const customerIn = ({ customer }: Data): unknown => (isObject(customer) ? customer['id'] : customer);

const tokensIn = (text: string): string[] => [...text.matchAll(caseInToken)].flatMap(([, token]) => token ?? []);

/**
 * Which entries may hold words that are gone, by the notice that says so: notices that mention them, and every letter and
 * text about a case of that customer. They are what others were told, but here they lie in our own folder.
 */
export const mayHold = (gone: NoticeEntry, entries: readonly Entry[]): ((entry: Entry) => boolean) => {
  const { data } = gone;
  const notices = entries.filter((entry) => entry.kind === 'notice' && entry.type !== redacted) as NoticeEntry[];
  const about = notices.filter((notice) => mentions(notice.data, data));
  const { customer } = data;
  const theirs = notices.filter((notice) => customer !== undefined && customerIn(notice.data) === customer);
  const cases = new Set([...about, ...theirs].flatMap((notice) => tokensIn(JSON.stringify(notice.data['link'] ?? ''))));
  const isAboutCase = (text: string): boolean => tokensIn(text).some((token) => cases.has(token));
  const held = new Set<Entry>(data['reason'] === 'erased' ? [...about, ...theirs] : about);
  return (entry) => {
    if (entry.kind === 'letter' || entry.kind === 'text') return isAboutCase(entry.text);
    return held.has(entry) || (entry.kind === 'notice' && isAboutCase(JSON.stringify(entry.data['sample'] ?? '')));
  };
};

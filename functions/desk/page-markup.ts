/** HTML that is safe to stand in a page. */
export interface Markup {
  readonly markup: string;
}

type Insert = string | number | Markup | undefined | false | readonly Insert[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const inserted = (insert: Insert): string => {
  if (insert === undefined || insert === false) return '';
  if (typeof insert === 'string' || typeof insert === 'number')
    return String(insert).replace(/[&<>"'`]/gu, (mark) => entities[mark] ?? '');
  return 'markup' in insert ? insert.markup : insert.map(inserted).join('');
};

/** Puts HTML together. Whatever is inserted is escaped, unless it is markup from here. */
export const html = (strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup => ({
  markup: strings.map((text, place) => text + inserted(inserts[place])).join(''),
});

import { withoutEntities } from './html-entities.ts';
import { goOn, tagAt, type Tag } from './html-tags.ts';
import { limits } from './limits.ts';

const breaking =
  'address article aside body center dd details dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header ' +
  'hr html li main menu nav ol p pre section summary table tr ul blockquote br';
const breaks = new Set(breaking.split(' '));

/** A page that is being written, line by line. */
interface Page {
  readonly lines: string[];
  /** Pieces of the line; joined once, since a long line has many. */
  line: string[];
  /** Whether the line, as it is, would take another space. */
  spaced: boolean;
  /** How deep in quotes the line stands. */
  quoted: number;
  /** How deep in text whose spaces count. */
  exact: number;
}

const endLine = (page: Page): void => {
  const line = page.line.join('');
  const words = page.exact > 0 ? line.trimEnd() : line.trim();
  // One empty line is enough between paragraphs, none at the beginning.
  const last = page.lines.at(-1) ?? '';
  if (words !== '' || !/^[> ]*$/.test(last)) page.lines.push(`${'> '.repeat(Math.min(page.quoted, 5))}${words}`);
  page.line = [];
  page.spaced = false;
};

const add = (page: Page, text: string): void => {
  if (text === '') return;
  page.line.push(text);
  page.spaced = !text.endsWith(' ');
};

const write = (page: Page, text: string): void => {
  const lines = page.exact > 0 ? text.split('\n') : [text.replaceAll(/[ \t\r\n\f]+/g, ' ')];
  for (const [at, line] of lines.entries()) {
    if (at > 0) endLine(page);
    add(page, page.spaced || page.exact > 0 ? line : line.trimStart());
  }
};

const deeper = (depth: number, { closes }: Tag): number => Math.max(0, depth + (closes ? -1 : 1));

const turn = (page: Page, tag: Tag): void => {
  const { name } = tag;
  if ((name === 'td' || name === 'th') && page.spaced) add(page, ' ');
  if (!breaks.has(name)) return;
  // Where a line is ended already, another block says nothing new; a `<br>` does, and a paragraph stands apart.
  if (page.line.length > 0 || name === 'br') endLine(page);
  if (name === 'p') endLine(page);
  if (name === 'blockquote') page.quoted = deeper(page.quoted, tag);
  if (name === 'pre') page.exact = deeper(page.exact, tag);
  if (name === 'li' && !tag.closes) add(page, '- ');
};

/** The words of an HTML mail as plain text, quotes marked with `>`; in linear time, nothing in it is run or fetched. */
export const htmlText = (whole: string): string => {
  const html = whole.slice(0, limits.html);
  const page: Page = { lines: [], line: [], spaced: false, quoted: 0, exact: 0 };
  const unclosed = new Set<string>();
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at);
    const end = next === -1 ? html.length : next;
    if (end > at) write(page, withoutEntities(html.slice(at, end)));
    const tag = next === -1 ? undefined : tagAt(html, next);
    if (tag) turn(page, tag);
    else if (next !== -1) write(page, '<');
    at = tag ? goOn(html, tag, unclosed) : end + 1;
  }
  endLine(page);
  return page.lines.join('\n').trim();
};

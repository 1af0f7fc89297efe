/** A tag of an HTML text and where it ends; `undefined` where a `<` begins none. */
export interface Tag {
  /** In lower case; empty for a comment or declaration. */
  readonly name: string;
  readonly closes: boolean;
  readonly end: number;
}

const nameAt = /<(\/?)([a-z][a-z0-9]*)/iy;

/** Where the tag that begins at `from` ends: at the next `>` outside of quotes, or at the next tag when it has none. */
const endOf = (html: string, from: number): number => {
  const special = /["'<>]/g;
  special.lastIndex = from;
  for (let found = special.exec(html); found !== null; found = special.exec(html)) {
    const [mark] = found;
    if (mark === '>') return special.lastIndex;
    if (mark === '<') return found.index;
    const closing = html.indexOf(mark, special.lastIndex);
    if (closing === -1) break;
    special.lastIndex = closing + 1;
  }
  // A quote that nobody closes: what looks like the end is one, so that no words are lost.
  const plain = html.indexOf('>', from);
  return plain === -1 ? html.length : plain + 1;
};

const past = (html: string, mark: string, from: number): number => {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
};

/** The tag at a `<`. */
export const tagAt = (html: string, at: number): Tag | undefined => {
  if (html.startsWith('<!--', at)) return { name: '', closes: false, end: past(html, '-->', at + 4) };
  const after = html[at + 1];
  if (after === '!' || after === '?') return { name: '', closes: false, end: past(html, '>', at) };
  nameAt.lastIndex = at;
  const [whole, slash, name] = nameAt.exec(html) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  return { name: name.toLowerCase(), closes: slash === '/', end: endOf(html, at + whole.length) };
};

/** Elements whose inside is not for people. */
const unseen = new Set(['script', 'style', 'title', 'template']);

/** Where to go on after a tag: past its element, where nobody sees the inside. `unclosed` keeps names without end. */
export const goOn = (html: string, { name, closes, end }: Tag, unclosed: Set<string>): number => {
  if (closes || !unseen.has(name) || unclosed.has(name)) return end;
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = end;
  const found = closing.exec(html);
  if (found) return endOf(html, found.index + 2 + name.length);
  unclosed.add(name);
  return end;
};

/** An element; children that are text stay text, so that nothing a customer wrote becomes markup. */
export const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
};

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long since then, in words as short as a phone is narrow. */
const since = (iso) => {
  const seconds = Math.max(0, (Date.now() - new Date(iso).getTime()) / 1000);
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? [];
  if (!unit) return undefined;
  const count = Math.floor(seconds / length);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

const wordings = {
  ago: (span) => (span ? `${span} ago` : 'just now'),
  waiting: (span) => (span ? `waiting ${span}` : 'waiting since just now'),
};

const wordsOf = ({ dateTime, dataset }) => wordings[dataset.wording](since(dateTime));

/** A moment as the time since then; `waiting` says it of a customer. */
export const time = (iso, wording = 'ago') => {
  const made = element('time', { dateTime: iso, title: new Date(iso).toLocaleString() });
  made.dataset.wording = wording;
  made.textContent = wordsOf(made);
  return made;
};

/** Brings every time on the page up to date. */
export const refreshTimes = () => {
  for (const shown of document.querySelectorAll('time')) shown.textContent = wordsOf(shown);
};

const addresses = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;

/** Plain text with its addresses made links. */
export const linked = (text) => {
  const pieces = [];
  let end = 0;
  for (const { 0: address, index } of text.matchAll(addresses)) {
    pieces.push(text.slice(end, index), element('a', { href: address, textContent: address }));
    end = index + address.length;
  }
  return [...pieces, text.slice(end)];
};

/** The first case link in a text. */
export const caseLinkIn = (text) => text.match(addresses)?.find((address) => address.includes('/case/'));

/** Shows some, and the rest when asked. */
export const fill = (list, items, render, shown) => {
  const more = Number(list.dataset.more ?? 0);
  list.replaceChildren(...items.slice(0, shown + more).map(render));
  if (items.length <= shown + more) return;
  const onclick = () => {
    list.dataset.more = String(more + shown * 2);
    fill(list, items, render, shown);
  };
  list.append(element('button', { type: 'button', textContent: `Show ${items.length - shown - more} older`, onclick }));
};

import { caseLinkIn, element, linked, time } from './desk-elements.js';

const openCase = (href) =>
  href ? element('a', { className: 'open-case', href, textContent: 'Open the case' }) : undefined;

/** What the reader folded or unfolded stays so when something new arrives. */
const unfolded = new Map();
const openedAt = Date.now();

/** The newest three stand open, and so does what arrives while somebody looks. */
const isOpen = (key, at) => {
  if (!unfolded.has(key)) unfolded.set(key, unfolded.size < 3 || Date.parse(at) > openedAt);
  return unfolded.get(key);
};

const head = (words, at) => element('div', { className: 'top' }, element('span', { textContent: words }), time(at));

/** A text is short: it is never folded. */
const textCard = ({ at, to, text }) =>
  element(
    'div',
    { className: 'card' },
    head(`Text to ${to}`, at),
    element('div', { className: 'words' }, ...linked(text)),
    openCase(caseLinkIn(text)) ?? '',
  );

/** A letter or a text as the person would read it; older letters are folded. */
export const letterCard = (entry) => {
  if (entry.kind === 'text') return textCard(entry);
  const { id, at, to, subject, text } = entry;
  return element(
    'details',
    { className: 'card', open: isOpen(id + to, at), ontoggle: ({ target }) => unfolded.set(id + to, target.open) },
    element('summary', {}, head(`Mail to ${to}`, at), element('h3', { textContent: subject ?? 'No subject' })),
    element('div', { className: 'words' }, ...linked(text.replace(/^-- \n/m, ''))),
    openCase(caseLinkIn(text)) ?? '',
  );
};

/** A case that nobody has yet. */
export const caseCard = ({ data }) =>
  element(
    'div',
    { className: `card severity ${data.severity}` },
    element(
      'div',
      { className: 'top' },
      element('span', { className: 'tone', textContent: data.severity }),
      time(data.waitingSince, 'waiting'),
    ),
    element('h3', { textContent: data.customer.name ?? data.customer.handles[0] ?? 'A customer' }),
    element('p', {}, data.reasons.join('; ')),
    openCase(data.link) ?? '',
  );

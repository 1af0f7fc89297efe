import { element, time } from './desk-elements.js';

const became = (notice) => {
  const { severity, author, text, channel, subject } = notice.data;
  const said = (subject ? `${subject}: ` : '') + (text ?? '');
  return element(
    'p',
    { className: `more ${severity}` },
    element('span', { className: 'tone', textContent: severity }),
    ` · ${channel} · ${author?.name ?? author?.handles?.[0] ?? 'somebody'}: ${said.length > 140 ? `${said.slice(0, 139)}…` : said}`,
  );
};

/** One delivery, with what it became. `received` are the notices by interaction. */
export const deliveryRow =
  (received) =>
  ({ at, source, status, words, interactions }) =>
    element(
      'div',
      { className: `row${status >= 300 || status === 202 ? ' trouble' : ''}` },
      element('div', { className: 'line' }, element('span', { textContent: source }), time(at)),
      element('p', {
        className: status >= 300 || status === 202 ? 'tone' : 'more',
        textContent: words,
        title: `HTTP ${status}`,
      }),
      ...interactions
        .map((id) => received.get(id))
        .filter(Boolean)
        .map(became),
    );

const noticeWords = {
  'earshot.interaction.received': 'Interaction',
  'earshot.interaction.redacted': 'Interaction redacted',
  'earshot.case.opened': 'Case opened',
  'earshot.case.escalated': 'Tier reached',
  'earshot.case.updated': 'Case updated',
  'earshot.case.acknowledged': 'Somebody has it',
  'earshot.case.reopened': 'Case opened again',
  'earshot.case.resolved': 'Case resolved',
  'earshot.surge.started': 'Many customers, one matter',
  'earshot.surge.updated': 'More customers of one matter',
  'earshot.surge.acknowledged': 'Somebody has all of a surge',
  'earshot.surge.ended': 'The surge is over',
  'earshot.source.silent': 'A source fell silent',
  'earshot.source.recovered': 'A source is heard again',
  'earshot.delivery.quarantined': 'A delivery that nobody can read',
};

const detail = ({ type, data }) => {
  const who = data.customer?.name ?? data.author?.name ?? data.source;
  const told = data.to?.length ? `told: ${data.to.join(', ')}` : '';
  const tier = type === 'earshot.case.escalated' ? `tier ${data.tier}` : '';
  return [who, tier, told, data.reason].filter(Boolean).join(' · ');
};

export const noticeRow = (notice) => {
  const { type, at, data } = notice;
  return element(
    'div',
    { className: `row ${data.severity ?? ''}`, title: type },
    element('div', { className: 'line' }, element('span', { textContent: noticeWords[type] ?? type }), time(at)),
    element(
      'p',
      { className: 'more' },
      data.severity ? element('span', { className: 'tone', textContent: data.severity }) : '',
      data.severity ? ' · ' : '',
      detail(notice),
    ),
  );
};

/** The queues of one subscriber: what is on its way, and what was given up. */
export const queueRow = ({ name, waiting, givenUp }) => {
  const words = [
    waiting !== undefined && `${waiting} waiting`,
    givenUp !== undefined && `${givenUp || 'none'} given up`,
  ];
  const className = givenUp > 0 ? 'tone' : 'more';
  return element(
    'div',
    { className: `row${givenUp > 0 ? ' trouble' : ''}` },
    element(
      'div',
      { className: 'line' },
      element('span', { textContent: name }),
      element('span', { className, textContent: words.filter(Boolean).join(', ') }),
    ),
  );
};

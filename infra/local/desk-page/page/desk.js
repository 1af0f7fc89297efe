import { caseCard, letterCard } from './desk-cards.js';
import { element, fill, refreshTimes } from './desk-elements.js';
import { deliveryRow, noticeRow, queueRow } from './desk-rows.js';

const byId = (id) => document.getElementById(id);
const listOf = (section) => byId(section).querySelector('.list');
const newestFirst = (entries) => entries.toSorted((left, right) => right.at.localeCompare(left.at));

let entries = [];

/** The last word on every case; those that are open wait for somebody. */
const waitingCases = (notices) => {
  const cases = new Map();
  for (const notice of notices) {
    if (notice.type.startsWith('earshot.case.') && !cases.has(notice.subject)) cases.set(notice.subject, notice);
  }
  return [...cases.values()].filter(({ data }) => data.state === 'open');
};

const summaryOf = (count) =>
  count === 0
    ? 'Nobody is waiting.'
    : count === 1
      ? 'One customer is waiting for somebody.'
      : `${count} customers are waiting for somebody.`;

const render = () => {
  const of = (...kinds) => newestFirst(entries.filter(({ kind }) => kinds.includes(kind)));
  const notices = of('notice');
  const waiting = waitingCases(notices);
  const received = new Map(
    notices.filter(({ type }) => type === 'earshot.interaction.received').map((notice) => [notice.subject, notice]),
  );
  byId('summary').textContent = summaryOf(waiting.length);
  document.title = waiting.length > 0 ? `(${waiting.length}) Earshot` : 'Earshot';
  byId('waiting').hidden = waiting.length === 0;
  fill(listOf('waiting'), waiting, caseCard, 5);
  fill(listOf('told'), of('letter', 'text'), letterCard, 10);
  fill(listOf('came'), of('delivery'), deliveryRow(received), 10);
  fill(
    listOf('went'),
    notices.filter(({ type }) => type !== 'earshot.interaction.received'),
    noticeRow,
    10,
  );
};

const live = new EventSource('/desk/live');
const say = (words, isLive) => {
  byId('line').textContent = words;
  byId('line').className = isLive ? 'live' : '';
};
live.addEventListener('open', () => say('live', true));
live.addEventListener('error', () => say('reconnecting', false));
live.addEventListener('greeting', ({ data }) => {
  entries = [];
  const address = ({ id }) => `POST ${location.origin}/in/${id}`;
  byId('sources').replaceChildren(
    ...JSON.parse(data).sources.map((source) =>
      element('li', {}, element('code', { textContent: address(source) }), ` ${source.provider}`),
    ),
  );
});
live.addEventListener('entries', ({ data }) => {
  entries = [...entries, ...JSON.parse(data)].slice(-800);
  render();
});
live.addEventListener('queues', ({ data }) => fill(listOf('queues'), JSON.parse(data), queueRow, 30));
setInterval(refreshTimes, 10_000);

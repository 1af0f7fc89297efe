import { momentOf } from '../../lib/domain/interaction.ts';
import type { UnderstoodInteraction } from '../../lib/domain/interaction.ts';
import { actorInWords, answerInWords, handleInWords, isSafeLink, kindInWords, nameOf, whereSaid } from '../../lib/protocols/case-words.ts';
import { cleanLine, cleanLines, cut } from '../../lib/protocols/clean.ts';
import { localDay, localTime } from '../../lib/protocols/moment.ts';
import { actionsOf, noteForm } from './page-forms.ts';
import type { Markup } from './page-markup.ts';
import { html } from './page-markup.ts';
import { doneInWords, stateInWords, waitInWords } from './page-words.ts';
import type { CaseView } from './view.ts';

const at = ({ brand, now }: CaseView, moment: string): Markup =>
  html`<time datetime="${moment}">${localTime(moment, brand.timeZone, now.toISOString())}</time>`;

const part = (id: string, title: string, content: readonly Markup[]): Markup | undefined =>
  content.length === 0 ? undefined : html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;

const list = (items: readonly (string | Markup)[]): Markup[] => (items.length === 0 ? [] : [html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`]);

const oneSaid = (view: CaseView, interaction: UnderstoodInteraction): Markup => {
  const { text, subject, attachments, url, lang } = interaction;
  const language = lang !== undefined && /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(lang) && html` lang="${lang}"`;
  const words = cut(cleanLines(text), 4000);
  return html`<article class="said">
<p class="soft">${whereSaid(interaction)}, ${at(view, momentOf(interaction))}${subject && html`<br><b>${cut(cleanLine(subject), 200)}</b>`}</p>
<blockquote${language} dir="auto">${words === '' ? 'No words.' : words}</blockquote>
${attachments !== undefined && attachments.length > 0 && html`<p class="soft">With ${attachments.length} ${attachments.length === 1 ? 'file' : 'files'}.</p>`}
${url !== undefined && isSafeLink(url) && html`<p><a href="${url}" rel="noreferrer noopener">See it where it was said</a></p>`}
</article>`;
};

const said = (view: CaseView): Markup | undefined =>
  part('said', 'What they said', view.interactions.toReversed().slice(0, 5).map((interaction) => oneSaid(view, interaction)));

const facts = (view: CaseView): Markup | undefined => {
  const known = view.customer.facts.slice(-12);
  const lines = known.map(({ kind, value, said }) => html`<dt>${kindInWords(kind)}</dt><dd>${cut(cleanLine(value), 200)}<small>given through ${cleanLine(said.source)}, ${at(view, said.at)}</small></dd>`);
  return part('facts', 'Do not ask again', lines.length === 0 ? [] : [html`<dl>${lines}</dl>`]);
};

const ways = ({ answers }: CaseView): Markup | undefined => {
  const safe = answers.filter(({ url }) => isSafeLink(url)).slice(0, 4);
  const links = safe.map(({ how, url }) => html`<a class="way" href="${url}" rel="noreferrer noopener">${answerInWords[how]}</a>`);
  return part('answer', 'Answer them', links.length === 0 ? [] : [html`<div class="ways">${links}</div>`]);
};

const person = (view: CaseView): Markup | undefined => {
  const { customer, interactions, vip, brand } = view;
  const { previous } = customer;
  return part('person', 'Who they are', list([
    ...customer.handles.slice(0, 8).map((handle) => handleInWords(handle, interactions)),
    ...(vip ? [`VIP${vip.note ? `: ${cut(cleanLine(vip.note), 200)}` : ''}`] : []),
    ...(previous ? [`Was unhappy before: ${previous.severity}, resolved ${localDay(previous.resolvedAt, brand.timeZone)}${previous.by ? ` by ${actorInWords(previous.by)}` : ''}`] : []),
  ]));
};

const notes = (view: CaseView): Markup | undefined => {
  const kept = view.case.notes.slice(-20).map(({ at: noted, by, text }) =>
    html`<article class="said"><p class="soft">${actorInWords(by)}, ${at(view, noted)}</p><blockquote dir="auto">${cut(cleanLines(text), 2000)}</blockquote></article>`);
  return part('notes', 'Notes', [...kept, noteForm(view)]);
};

const top = (view: CaseView): Markup => html`<header>
<p class="over"><span class="severity ${view.case.severity}">${view.case.severity}</span> ${view.vip && html`<span class="severity vip">VIP</span> `}${view.brand.name}</p>
<h1>${nameOf(view.customer, view.interactions)}</h1>
<p class="soft">${waitInWords(view)}</p>
</header>`;

/** The case: what to press first, then all that is needed to answer well. */
export const caseBody = (view: CaseView): Markup => html`${top(view)}
<main>
${view.done !== undefined && html`<section class="done" role="status">${doneInWords(view, view.done)}</section>`}
<section class="act" aria-labelledby="state"><h2 class="state" id="state">${stateInWords(view)}</h2>${actionsOf(view)}</section>
${[
    said(view),
    facts(view),
    ways(view),
    part('why', 'Why it matters', list(view.case.reasons.slice(0, 8).map((reason) => cut(cleanLine(reason), 200)))),
    person(view),
    notes(view),
    part('told', 'Who was told', list(view.told.map(cleanLine))),
  ]}
</main>
<footer><p>Case ${view.case.id}. This link is yours alone: whoever opens it acts in your name. Opening it changes nothing.</p></footer>`;

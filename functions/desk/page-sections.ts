import { momentOf } from '../../lib/domain/moment-of.ts';
import type { UnderstoodInteraction } from '../../lib/domain/interaction.ts';
import type { TakenBack } from '../../lib/domain/notice.ts';
import {
  actorInWords,
  answerInWords,
  editedWords,
  filesInWords,
  isSafeLink,
  kindInWords,
  whereSaid,
} from '../../lib/protocols/case-words.ts';
import { cleanLine, cleanLines, cut } from '../../lib/protocols/clean.ts';
import { factsToShow } from '../../lib/protocols/fact-words.ts';
import { isUnprovenMail } from '../../lib/protocols/identity-words.ts';
import { localTime } from '../../lib/protocols/moment.ts';
import { noteForm } from './page-forms.ts';
import type { Markup } from './page-markup.ts';
import { html } from './page-markup.ts';
import type { CaseView } from './view.ts';

/** A moment by the brand's clock. */
export const at = ({ brand, now }: CaseView, moment: string): Markup =>
  html`<time datetime="${moment}">${localTime(moment, brand.timeZone, now.toISOString())}</time>`;

/** A titled part of the page; nothing when it has no content. */
export const part = (id: string, title: string, content: readonly Markup[]): Markup | undefined =>
  content.length === 0
    ? undefined
    : html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;

/** A bulleted list, or nothing. */
export const list = (items: readonly (string | Markup)[]): Markup[] =>
  items.length === 0 ? [] : [html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`];

// What they called their files often says what is in them.
const namesOf = (files: readonly { readonly name?: string }[]): string => {
  const names = files.slice(0, 5).flatMap(({ name }) => cut(cleanLine(name ?? ''), 60) || []);
  return names.length === 0 ? '' : `: ${names.join(', ')}`;
};

/** How much more the case holds than is shown. */
const more = ({ case: one, interactions, takenBack = [] }: CaseView): Markup[] => {
  const seen = new Set([...interactions.map(({ id }) => id), ...takenBack.map(({ interaction }) => interaction)]);
  const left = one.interactionCount - one.interactions.filter((id) => seen.has(id)).length;
  return left > 0 ? [html`<p class="soft">And ${left} more before.</p>`] : [];
};

const oneSaid = (view: CaseView, interaction: UnderstoodInteraction): Markup => {
  const { subject, attachments = [], url, lang } = interaction;
  const language = lang !== undefined && /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u.test(lang) && html` lang="${lang}"`;
  const words = cut(cleanLines(editedWords(interaction)), 4000);
  const title = subject && html`<br><b>${cut(cleanLine(subject), 200)}</b>`;
  const link =
    url !== undefined && isSafeLink(url) && html`<p><a href="${url}" rel="noreferrer noopener">See it there</a></p>`;
  return html`<article class="said">
<p class="soft">${whereSaid(interaction)}, ${at(view, momentOf(interaction))}${isUnprovenMail(interaction, view.customer) && ', sender not proven'}${title}</p>
<blockquote${language} dir="auto">${words === '' ? 'No words.' : words}</blockquote>
${attachments.length > 0 && html`<p class="soft">${filesInWords(attachments.length)}${namesOf(attachments)}</p>`}
${link}
</article>`;
};

const takenBack = (view: CaseView, one: TakenBack): Markup => {
  const others = view.interactions.length > 0 && 'else ';
  return html`<p class="soft">Something ${others}was taken back by its author, ${at(view, one.at)}.</p>`;
};

/** The customer's own words, newest first. */
export const said = (view: CaseView): Markup | undefined =>
  part('said', 'What they said', [
    ...view.interactions
      .toReversed()
      .slice(0, 5)
      .map((interaction) => oneSaid(view, interaction)),
    ...(view.takenBack ?? []).map((one) => takenBack(view, one)),
    ...more(view),
  ]);

/** What the customer has already given. */
export const facts = (view: CaseView): Markup | undefined => {
  const known = factsToShow(view.customer.facts, 12);
  const lines = known.map(
    ({ kind, value, said }) =>
      html`<dt>${kindInWords(kind)}</dt>
<dd>${cut(cleanLine(value), 200)}<small>given through ${cleanLine(said.source)}, ${at(view, said.at)}</small></dd>`,
  );
  return part('facts', 'Do not ask again', lines.length === 0 ? [] : [html`<dl>${lines}</dl>`]);
};

/** Buttons that lead to where the customer can be answered. */
export const ways = ({ answers }: CaseView): Markup | undefined => {
  const safe = answers.filter(({ url }) => isSafeLink(url)).slice(0, 4);
  const links = safe.map(
    ({ how, url }) => html`<a class="way" href="${url}" rel="noreferrer noopener">${answerInWords[how]}</a>`,
  );
  return part('answer', 'Answer them', links.length === 0 ? [] : [html`<div class="ways">${links}</div>`]);
};

/** What colleagues noted, and a field for the next note. */
export const notes = (view: CaseView): Markup | undefined => {
  const kept = view.case.notes.slice(-20).map(
    ({ at: noted, by, text }) =>
      html`<article class="said">
<p class="soft">${actorInWords(by)}, ${at(view, noted)}</p>
<blockquote dir="auto">${cut(cleanLines(text), 2000)}</blockquote>
</article>`,
  );
  return part('notes', 'Notes', [...kept, noteForm(view)]);
};

import type { Markup } from './page-markup.ts';
import { html } from './page-markup.ts';
import type { CaseView } from './view.ts';

// Relative to wherever the page stands: `/case/{token}` after a GET, `/case/{token}/{action}` after a POST, with or
// without a stage's path in front.
const actionOf = ({ token, done }: CaseView, action: string): string =>
  `${done === undefined ? '' : '../'}${encodeURIComponent(token)}/${action}`;

const nameField = (id: string): Markup => html`<label for="${id}">Your name, so that the others know (optional)</label>
<input id="${id}" name="name" autocomplete="name" maxlength="60">`;

const acknowledge = (view: CaseView): Markup => html`<form method="post" action="${actionOf(view, 'acknowledge')}">
${nameField('acknowledge-name')}
<button class="main">I have it</button>
</form>`;

const resolve = (
  view: CaseView,
  main: boolean,
): Markup => html`<form method="post" action="${actionOf(view, 'resolve')}">
<button${main && html` class="main"`}>It is resolved</button>
</form>`;

const snooze = (view: CaseView): Markup => html`<details>
<summary>${view.case.state === 'open' ? 'I have it, but it takes a while' : 'I need more time'}</summary>
<form method="post" action="${actionOf(view, 'snooze')}">
<label for="snooze-for">Call nobody for</label>
<select id="snooze-for" name="for">
<option value="PT1H">1 hour</option>
<option value="PT4H">4 hours</option>
<option value="PT12H">12 hours</option>
</select>
<button>Call nobody until then</button>
</form></details>`;

/** For whoever has the whole matter in hand: no page for each of its customers. */
const acknowledgeAll = (view: CaseView): Markup[] => {
  const { surge } = view;
  if (surge === undefined || surge.held !== undefined) return [];
  return [html`<details>
<summary>I have all ${surge.count.toLocaleString('en-US')} customers of this surge</summary>
<form method="post" action="${actionOf(view, 'acknowledge')}">
<input type="hidden" name="all" value="yes">
<p class="soft">Nobody else is called for any of them, nor for those who are still to come with the same matter.
Of whoever may be in danger people are told at once all the same. Each of them has to be resolved.</p>
${nameField('all-name')}
<button>I have all of them</button>
</form></details>`];
};

const ofCase = (view: CaseView): readonly Markup[] => {
  const { state } = view.case;
  if (state === 'resolved') return [];
  if (state === 'acknowledged') return [resolve(view, true), snooze(view)];
  return [acknowledge(view), resolve(view, false), snooze(view)];
};

/** What can be done about the case now; the most needed first and largest. */
export const actionsOf = (view: CaseView): readonly Markup[] => [...ofCase(view), ...acknowledgeAll(view)];

/** A field for a note to the colleagues. */
export const noteForm = (view: CaseView): Markup => html`<form method="post" action="${actionOf(view, 'note')}">
<label for="note-text">For the colleagues who open this after you</label>
<textarea id="note-text" name="text" maxlength="2000" required></textarea>
<button>Keep this note</button>
</form>`;

/** Posts the same once more, to where it was posted. */
export const againForm = (posted: Readonly<Record<string, string>>): Markup => html`<form method="post">
${Object.entries(posted).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="main">Try again</button>
</form>`;

const rating = (view: CaseView, action: string, words: string): Markup =>
  html`<form method="post" action="${actionOf(view, action)}"><button class="small">${words}</button></form>`;

/** Says whether the severity was right, in one press. */
export const ratingForms = (view: CaseView): Markup => html`<div class="two">
${rating(view, 'too-high', 'It is less bad')}
${rating(view, 'too-low', 'It is worse')}
</div>`;

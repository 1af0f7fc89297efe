import { nameOf } from '../../lib/protocols/case-words.ts';
import { cleanAll } from '../../lib/protocols/clean.ts';
import { actionsOf } from './page-forms.ts';
import type { Markup } from './page-markup.ts';
import { html } from './page-markup.ts';
import { care, person, why } from './page-person.ts';
import { facts, list, notes, part, said, ways } from './page-sections.ts';
import { doneInWords, stateInWords, waitInWords } from './page-words.ts';
import type { CaseView } from './view.ts';

const top = (view: CaseView): Markup => html`<header>
<p class="over"><span class="severity ${view.case.severity}">${view.case.severity}</span>
${view.vip && html`<span class="severity vip">VIP</span> `}${view.brand.name}</p>
<h1>${nameOf(view.customer, view.interactions)}</h1>
<p class="soft">${waitInWords(view)}</p>
</header>`;

/** The case: what to press first, then all that is needed to answer well. */
export const caseBody = (view: CaseView): Markup => html`${top(view)}
<main>
${view.done !== undefined && html`<section class="done" role="status">${doneInWords(view, view.done)}</section>`}
<section class="act" aria-labelledby="state">
<h2 class="state" id="state">${stateInWords(view)}</h2>${actionsOf(view)}
</section>
${[
  care(view),
  said(view),
  facts(view),
  ways(view),
  why(view),
  person(view),
  notes(view),
  part('told', 'Who was told', list(cleanAll(view.told, 80))),
]}
</main>
<footer><p>Case ${view.case.id}. This link is yours alone: whoever opens it acts in your name.
Opening it changes nothing.</p></footer>`;

import { actorInWords, handleInWords, previousInWords } from '../../lib/protocols/case-words.ts';
import { cleanLine, cut } from '../../lib/protocols/clean.ts';
import type { Perhaps } from '../../lib/pipeline/people/perhaps.ts';
import { conflictsInWords, handlesInWords } from '../../lib/protocols/identity-words.ts';
import { ratingForms } from './page-forms.ts';
import type { Markup } from './page-markup.ts';
import { html } from './page-markup.ts';
import { surgeInWords } from './page-words.ts';
import { at, list, part } from './page-sections.ts';
import type { CaseView } from './view.ts';

/** What must be known before anybody answers: whether it is one person, one of many, or somebody to take special care of. */
export const care = (view: CaseView): Markup | undefined => {
  const { case: { into }, customer, interactions, vip, brand } = view;
  return part(
    'care',
    'Before you answer',
    list([
      ...(into === undefined ? [] : [`The same customer as in case ${into}; this goes on there`]),
      ...conflictsInWords(customer, interactions, 3),
      ...(vip ? [`VIP${vip.note ? `: ${cut(cleanLine(vip.note), 200)}` : ''}`] : []),
      ...(customer.previous ? [`Was unhappy before: ${previousInWords(customer.previous, brand.timeZone)}`] : []),
      ...surgeInWords(view),
    ]),
  );
};

const hints = { stated: 'one of them wrote an address of the other', guessed: 'a like name' } as const;

const perhapsInWords = ({ handle, strength, name = '' }: Perhaps): string => {
  const known = handleInWords(handle, []);
  const who = cut(cleanLine(name), 60);
  return `Perhaps also ${who ? `${who}, ${known}` : known}: ${hints[strength]}. Nothing of theirs is shown here.`;
};

/** How they are known, and how well, and who else they may be. */
export const person = ({ customer, interactions, perhaps = [] }: CaseView): Markup | undefined =>
  part('person', 'Who they are', list([...handlesInWords(customer, interactions, 8), ...perhaps.map(perhapsInWords)]));

const verdicts = { 'too-high': 'finds it less bad', 'too-low': 'finds it worse' } as const;

/** Why it was judged so, what readers think of that, and the buttons to say so. */
export const why = (view: CaseView): Markup | undefined => {
  const { reasons, severity, feedback = [] } = view.case;
  const thought = feedback.slice(-3).map(
    ({ at: said, by, verdict }) => html`<p class="soft">${actorInWords(by)} ${verdicts[verdict]}, ${at(view, said)}</p>`,
  );
  const reasonsInWords = reasons.slice(0, 8).map((reason) => cut(cleanLine(reason), 200));
  return part('why', 'Why it matters', [...list(reasonsInWords), html`<div class="rating">
<p class="soft">Is ${severity} right? It changes nothing here, and helps the next time.</p>
${thought}${ratingForms(view)}
</div>`]);
};

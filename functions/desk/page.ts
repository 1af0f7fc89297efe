import { nameOf } from '../../lib/protocols/case-words.ts';
import { caseBody } from './page-case.ts';
import { againForm } from './page-forms.ts';
import type { Markup } from './page-markup.ts';
import { html } from './page-markup.ts';
import { style } from './page-style.ts';
import type { CaseView, NotRecordedView, View } from './view.ts';

export { pageHeaders } from './page-style.ts';

/** The status that goes with each page. */
export const pageStatus = { case: 200, expired: 410, unknown: 404, notRecorded: 503 } as const satisfies Record<
  View['kind'],
  number
>;

const whole = (title: string, body: Markup): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;

const plainPage = (title: string, content: Markup): string =>
  whole(
    title,
    html`<header><p class="over">Earshot</p><h1>${title}</h1></header><main><section>${content}</section></main>`,
  );

const casePageOf = (view: CaseView): string =>
  whole(`${view.case.severity}: ${nameOf(view.customer, view.interactions)}, ${view.brand.name}`, caseBody(view));

const notRecorded = ({ posted }: NotRecordedView): string =>
  posted === undefined
    ? plainPage(
        'It cannot be shown just now',
        html`<p>Something on our side does not answer. Nothing is lost, and Earshot goes on telling people.</p>
<p><a class="way" href="">Try again</a></p>`,
      )
    : plainPage(
        'That was not recorded',
        html`<p>Something on our side does not answer, so what you did is not known yet:
<b>Earshot goes on telling people.</b></p>
<p>Press again in a moment. If it does not work then, tell your colleagues yourself.</p>
${againForm(posted)}`,
      );

const expired = (): string =>
  plainPage(
    'This link is over',
    html`<p>Links to a case live for a limited time, and this one was too old to be used.</p>
<p>If the case is still open, a newer message from Earshot holds a newer link.
If you find none, ask whoever is on duty.</p>`,
  );

const unknown = (): string =>
  plainPage(
    'This link leads nowhere',
    html`<p>It may have been cut off on its way.
Open it again from the message, whole, or copy it from there to the very end.</p>`,
  );

/** The page for whatever the desk has to show, as a whole HTML document. Goes with `pageHeaders` and `pageStatus`. */
export const casePage = (view: View): string => {
  if (view.kind === 'case') return casePageOf(view);
  if (view.kind === 'notRecorded') return notRecorded(view);
  return view.kind === 'expired' ? expired() : unknown();
};

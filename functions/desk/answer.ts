import type { HttpEvent, HttpResult } from '../../lib/runtime/http.ts';
import { casePage, pageHeaders, pageStatus } from './page.ts';
import type { CaseView, View } from './view.ts';

const jsonOfCase = ({ case: one, done }: CaseView): object => ({
  done,
  case: {
    id: one.id,
    brand: one.brand,
    state: one.state,
    severity: one.severity,
    reasons: one.reasons,
    openedAt: one.openedAt,
    waitingSince: one.waitingSince,
    tier: one.tier,
    clock: one.clock,
    acknowledgedBy: one.acknowledgedBy,
    acknowledgedAt: one.acknowledgedAt,
    resolvedAt: one.resolvedAt,
    feedback: one.feedback?.map(({ at, by, verdict, severity }) => ({ at, by, verdict, severity })),
  },
});

const problems: Readonly<Record<Exclude<View['kind'], 'case'>, string>> = {
  expired: 'This link is over; a newer message holds a newer link.',
  unknown: 'This link leads nowhere; open it again from the message, whole.',
  notRecorded: 'It was not recorded, and people go on being told. Try again.',
};

const json = (view: View): Pick<HttpResult, 'headers' | 'body'> =>
  view.kind === 'case'
    ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(jsonOfCase(view)) }
    : {
        headers: { 'content-type': 'application/problem+json' },
        body: JSON.stringify({ type: 'about:blank', title: view.kind, status: pageStatus[view.kind], detail: problems[view.kind] }),
      };

/** The page, or JSON for who asks for JSON. */
export const answerOf = (event: HttpEvent, view: View): HttpResult => {
  const wantsJson = (event.headers.accept ?? '').includes('application/json');
  const { headers, body } = wantsJson ? json(view) : { headers: {}, body: casePage(view) };
  return { statusCode: pageStatus[view.kind], headers: { ...pageHeaders, ...headers }, body };
};

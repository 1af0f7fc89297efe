import * as z from 'zod/mini';

import { Duration } from '../domain/duration.ts';
import { say } from '../domain/id.ts';
import type { Answer, Answers, Route } from './route.ts';

const html = 'text/html';

const page: Answer = { when: 'The case page.', media: html };
const noPage: Answers = {
  404: { when: 'The link leads nowhere.', media: html },
  410: { when: 'The link is over; a newer message holds a newer one.', media: html },
  503: { when: 'It cannot be shown, or was not recorded, just now; the page offers to try again.', media: html },
};

const act = (action: string, summary: string, form: z.ZodMiniType): Route => ({
  id: action,
  method: 'post',
  path: `/case/{token}/${action}`,
  summary,
  takes: 'application/x-www-form-urlencoded',
  form,
  answers: {
    200: { ...page, when: 'Done, now or before: the case page again, or JSON when the request asks for it.' },
    ...noPage,
  },
});

const name = z.optional(z.string().check(z.maxLength(60), say('Who has it, so that the others know.')));
const text = z.string().check(z.minLength(1), z.maxLength(2000), say('For the colleagues who open this later.'));
const opinion = z.optional(z.string().check(z.maxLength(500), say('Why they think so.')));

/** Where the person who was told looks at a case and acts. */
export const deskRoutes: readonly Route[] = [
  {
    id: 'showCase',
    method: 'get',
    path: '/case/{token}',
    summary: 'The person who was told looks at the case. Changes nothing.',
    answers: { 200: page, ...noPage },
  },
  act('acknowledge', '"I have it": holds the clock until it expires.', z.object({ name })),
  act('resolve', 'It is over.', z.object({})),
  act('note', 'Leaves a note for whoever comes next.', z.object({ text })),
  act('too-high', 'Says that the severity is too high. Changes nothing else.', z.object({ text: opinion })),
  act('too-low', 'Says that the severity is too low. Changes nothing else.', z.object({ text: opinion })),
  act('snooze', 'Holds the clock for a while.', z.object({ for: Duration })),
];

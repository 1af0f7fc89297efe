import type { Source } from '../../domain/configuration.ts';
import { attempt, fit, jsonObject, keyOf, together } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { saidInResponse, toldIn } from './normalise.ts';
import { Item, Payload } from './payload.ts';
import { drawSecret, sign, toleranceMs, verify } from './verify.ts';

const read = ({ body }: Delivery, source: Source): Reading => {
  const payload = fit(Payload, jsonObject(body), 'a response to a form');
  const outcomes = payload.items.map((item) => attempt(() => toldIn(fit(Item, item, 'a question with its response'))));
  const told = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  // A response that its author changes keeps its id, and says something else at another time.
  const id = payload.submitted_at ? `${payload.event_id}@${payload.submitted_at}` : payload.event_id;
  const said = { key: keyOf('response', id, body), ...saidInResponse(payload, told, source) };
  const unread = outcomes.flatMap((outcome) => ('why' in outcome ? [outcome.why] : []));
  return together([{ said: [said], unreadable: unread }]);
};

/** Google Forms, by the Apps Script sender in the README: one delivery is one response. */
export const googleForms: Provider = {
  name: 'google-forms',
  channel: 'form',
  contentTypes: ['application/json'],
  proves: 'body',
  toleranceMs,
  verify,
  read,
  sign,
  drawSecret,
};

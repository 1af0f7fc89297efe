import type { Source } from '../../domain/configuration.ts';
import { saidInForm } from '../../forms/said.ts';
import { attempt, fit, jsonObject, keyOf, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { formOf, toldInAnswer } from './normalise.ts';
import { Payload } from './payload.ts';
import { sign, verify } from './verify.ts';

/** A form that was left half-way has the token of the one that is sent off later: other words, so another key. */
const keyWords: Readonly<Record<string, string>> = { form_response: 'response', form_response_partial: 'partial' };

const read = ({ body }: Delivery, source: Source): Reading => {
  const { event_type: type, form_response: response } = fit(Payload, jsonObject(body), 'a form_response');
  const keyWord = Object.hasOwn(keyWords, type) ? keyWords[type] : undefined;
  if (keyWord === undefined) throw unreadable('an unknown event_type', 'form_response or form_response_partial');
  const answers = (response.answers ?? []).map((answer) => attempt(() => toldInAnswer(answer, response)));
  const told = answers.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const said = { key: keyOf(keyWord, response.token, body), ...saidInForm(formOf(response, told), source) };
  const unread = answers.flatMap((outcome) => ('why' in outcome ? [outcome.why] : []));
  return together([{ said: [said], unreadable: unread }]);
};

/** Typeform: one delivery is one form that somebody filled in. */
export const typeform: Provider = {
  name: 'typeform',
  channel: 'form',
  contentTypes: ['application/json'],
  proves: 'body',
  verify,
  read,
  // Every status of ours means to Typeform what it means to us: any 2xx is done, 503 is asked again for ten hours.
  // Only 404 and 410 switch the webhook off, and no situation of a known source is answered with them.
  sign,
};

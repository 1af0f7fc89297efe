import type { Source } from '../../domain/configuration.ts';
import { saidInForm } from '../../forms/said.ts';
import { attempt, fit, jsonObject, keyOf, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { toldIn, withoutCopies } from './normalise.ts';
import { Field, Payload } from './payload.ts';
import { sign, verify } from './verify.ts';

const read = ({ body }: Delivery, source: Source): Reading => {
  const { eventId, eventType, createdAt, data } = fit(Payload, jsonObject(body), 'a FORM_RESPONSE');
  if (eventType !== 'FORM_RESPONSE') throw unreadable('an unknown eventType', 'FORM_RESPONSE');
  const outcomes = data.fields.map((field) => attempt(() => fit(Field, field, 'a field')));
  const fields = outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : []));
  const told = withoutCopies(fields).map(toldIn);
  const id = data.submissionId || data.responseId;
  const said = {
    key: id ? keyOf('submission', id, body) : keyOf('event', eventId, body),
    ...saidInForm({ told, title: data.formName, sentAt: data.createdAt ?? createdAt }, source),
  };
  const unread = outcomes.flatMap((outcome) => ('why' in outcome ? [outcome.why] : []));
  return together([{ said: [said], unreadable: unread }]);
};

/** Tally: one delivery is one form that somebody filled in. */
export const tally: Provider = {
  name: 'tally',
  channel: 'form',
  contentTypes: ['application/json'],
  proves: 'body',
  verify,
  read,
  // Our statuses fit: any 2xx is done, and everything else is asked again five times within a day or so.
  sign,
};

import type { Source } from '../../domain/configuration.ts';
import { attempt, fit, jsonList, jsonObject, part, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { isTold, saidInEvent, saidInRecord } from './normalise.ts';
import { Event, Settings, WorkflowRecord } from './payload.ts';
import { sign, toleranceMs, verify } from './verify.ts';

const readEvent = (raw: unknown): Partial<Reading> => {
  const event = fit(Event, raw, 'an event of a subscription');
  if (isTold(event)) return { said: [saidInEvent(event)] };
  return { ignored: ['a change in the CRM that adds no words'] };
};

/** Subscriptions send lists of events; a workflow sends one record. */
const read = ({ body }: Delivery, source: Source): Reading => {
  const list = attempt(() => jsonList(body));
  if ('value' in list) {
    if (list.value.length === 0) throw unreadable('an empty list', 'events');
    return together(list.value.map((raw) => part(() => readEvent(raw))));
  }
  const record = fit(WorkflowRecord, jsonObject(body), 'a record of a workflow, or a list of events');
  if (Object.keys(record).length === 0) throw unreadable('an empty object', 'a record of a workflow');
  return together([{ said: [saidInRecord(record, source, body)] }]);
};

/** HubSpot: what happens in a CRM, and what its workflows send on. */
export const hubspot: Provider = {
  name: 'hubspot',
  channel: 'form',
  contentTypes: ['application/json'],
  proves: 'body',
  toleranceMs,
  settings: Settings,
  verify,
  read,
  // Subscriptions come again for a day after anything but 2xx, workflows for three after 429 and 5xx: ours fit.
  sign,
};

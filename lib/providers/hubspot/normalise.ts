import type { Source } from '../../domain/configuration.ts';
import type { Handle, Said } from '../../domain/interaction.ts';
import { sortOf, type Told } from '../../forms/answer.ts';
import { saidInForm } from '../../forms/said.ts';
import { wordsOf } from '../../forms/value.ts';
import { cut, fieldsOf, handles, isoTime, keyOf, present } from '../decode.ts';
import type { Event, WorkflowRecord } from './payload.ts';

/** What its numbers stand for. https://developers.hubspot.com/docs/guides/crm/understanding-the-crm#object-type-ids */
const objects: ReadonlyMap<string, string> = new Map([
  ['0-1', 'contact'], ['0-2', 'company'], ['0-3', 'deal'], ['0-5', 'ticket'],
  ['0-18', 'communication'], ['0-19', 'feedback submission'],
]);
const numbers = new Map([...objects].map(([number, name]) => [name, number]));

/** Generic subscriptions (`object.creation`) say what it is by number, older ones (`contact.creation`) by name. */
const objectOf = ({ subscriptionType, objectTypeId }: Event): { readonly name: string; readonly number?: string } => {
  const [name = ''] = subscriptionType.split('.', 1);
  if (name !== 'object') return { name, number: numbers.get(name) };
  return { name: objects.get(objectTypeId ?? '') ?? 'record', number: objectTypeId ?? undefined };
};

const recordUrl = (portal: unknown, number: string | undefined, id: unknown): string | undefined =>
  /^\d+-\d+$/.test(number ?? '') && /^\d+$/.test(String(portal)) && /^\d+$/.test(String(id))
    ? `https://app.hubspot.com/contacts/${String(portal)}/record/${number}/${String(id)}`
    : undefined;

const threadUrl = ({ portalId, objectId }: Event): string | undefined =>
  /^\d+ \d+$/.test(`${portalId} ${objectId}`)
    ? `https://app.hubspot.com/live-messages/${portalId}/inbox/${objectId}`
    : undefined;

/** A contact of one CRM is one person, whatever else is known of them. */
const contactHandle = (portal: unknown, id: unknown): Handle[] =>
  /^\d{1,30} \S{1,100}$/.test(`${String(portal)} ${String(id)}`) ? [`hubspot:${String(portal)}.${String(id)}`] : [];

type Happening = (event: Event, name: string) => string;
const whatHappened: ReadonlyMap<string, Happening> = new Map<string, Happening>([
  ['creation', (_, name) => `A new ${name} in HubSpot`],
  ['newMessage', () => 'A new message in a HubSpot conversation'],
  ['propertyChange', ({ propertyName }, name) => `The ${name} has a new ${propertyName ?? 'value'} in HubSpot`],
]);
const lastWord = ({ subscriptionType }: Event): string => subscriptionType.split('.').at(-1) ?? '';

/** What happened, by the last word of the subscription: words that somebody may have meant for us, or nobody's. */
export const isTold = (event: Event): boolean => whatHappened.has(lastWord(event));

const idParts = [
  'portalId', 'subscriptionId', 'objectId', 'occurredAt', 'propertyName', 'messageId', 'eventId',
] as const;
/** eventId is not unique, so it is one part of several. https://developers.hubspot.com/docs/api/webhooks */
const idOf = (event: Event): string => idParts.map((part) => event[part] ?? '').join(':');

const knownBy: ReadonlyMap<string, 'email' | 'phone'> = new Map([['email', 'email'], ['phone', 'phone'], ['mobilephone', 'phone']]);

/** One event in our words. It holds ids: so what happened, where to look, and a new value where there is one. */
export const saidInEvent = (event: Event): Said => {
  const { name, number } = objectOf(event);
  const happened = whatHappened.get(lastWord(event))?.(event, name) ?? '';
  const value = wordsOf(event.propertyValue);
  const isContact = name === 'contact';
  const kind = isContact ? knownBy.get(event.propertyName ?? '') : undefined;
  // A retry is the same event with another attemptNumber.
  const { attemptNumber: _, ...kept } = event;
  return present({
    key: keyOf('event', idOf(event), Buffer.from(JSON.stringify(event))),
    kind: 'form',
    public: false,
    saidAt: isoTime(event.occurredAt),
    author: {
      handles: [
        ...(isContact ? contactHandle(event.portalId, event.objectId) : []),
        ...(kind ? handles([[kind, value]]) : []),
      ],
    },
    text: cut(value ? `${happened}:\n\n${value}` : happened),
    fields: fieldsOf(Object.entries(kept).map(([label, one]) => [label, wordsOf(one)])),
    conversation: `${name}:${event.portalId ?? ''}.${event.objectId}`,
    url: name === 'conversation' ? threadUrl(event) : recordUrl(event.portalId, number, event.objectId),
  });
};

const valueOf = (property: unknown): unknown =>
  typeof property === 'object' && property !== null && 'value' in property ? property.value : property;

const toldUnder = (name: string, property: unknown): Told => {
  const value = wordsOf(valueOf(property));
  // HubSpot's own bookkeeping is long, and nobody's words.
  return { label: name, value, sort: /^(?:hs_|hubspot_)/.test(name) ? 'aside' : sortOf([name], value) };
};

/** A record that a workflow sent on, in our words: its properties as the answers of a form. */
export const saidInRecord = (record: WorkflowRecord, source: Source, body: Buffer): Said => {
  const { properties, ...beside } = record;
  const id = record.vid ?? record.objectId ?? valueOf(properties?.['hs_object_id']);
  const portal = record['portal-id'] ?? record.portalId;
  const told = [...Object.entries(beside), ...Object.entries(properties ?? {})]
    .map(([name, value]) => toldUnder(name, value))
    .filter(({ value }) => value !== '');
  const said = saidInForm({ told }, source);
  const url = record['profile-url'] ?? recordUrl(portal, '0-1', id);
  return present({
    ...said,
    key: keyOf('record', undefined, body),
    saidAt: isoTime(wordsOf(valueOf(properties?.['recent_conversion_date']))),
    author: { ...said.author, handles: [...contactHandle(portal, id), ...said.author.handles] },
    url: url && /^https:\/\/\S+$/.test(url) ? url : undefined,
  });
};

import * as z from 'zod/mini';

import { noticeTypes } from '../domain/notice.ts';
import { Attributes } from './attributes.ts';
import { withinDocument } from './json-schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** The file, beside the document, that describes the events of one type. */
export const schemaFileOf = (type: string): string => `${type}.schema.json`;

const Letter = z
  .string()
  .check(z.meta({ description: 'Plain text. The subject has at most 100 printable ASCII characters.' }));
const Text = z
  .string()
  .check(z.maxLength(160), z.meta({ description: 'One segment: at most 160 GSM-7 or 70 UCS-2 characters.' }));

interface Message {
  readonly name: string;
  readonly contentType: string;
  readonly payload: Json;
}

const events: readonly Message[] = noticeTypes.map((type) => ({
  name: type,
  contentType: 'application/cloudevents+json',
  payload: { $ref: `./${schemaFileOf(type)}` },
}));

interface Topic {
  readonly name: string;
  readonly description: string;
  readonly messages: readonly Message[];
}

const topics: readonly Topic[] = [
  {
    name: 'notices',
    description: 'For machines: CloudEvents 1.0 in structured JSON, at most 32 KB.',
    messages: events,
  },
  {
    name: 'letters',
    description: 'For people, by mail.',
    messages: [{ name: 'letter', contentType: 'text/plain', payload: withinDocument(Letter) }],
  },
  {
    name: 'texts',
    description: 'For people, by text message.',
    messages: [{ name: 'text', contentType: 'text/plain', payload: withinDocument(Text) }],
  },
];

// In a JSON pointer that is a fragment, a dot may stay as it is (RFC 6901).
const reference = (...parts: readonly string[]): Json => ({ $ref: `#/${parts.join('/')}` });

const channelOf = ({ name, description, messages }: Topic): readonly [string, Json] => [
  name,
  {
    address: name,
    description,
    messages: Object.fromEntries(
      messages.map((message) => [message.name, reference('components', 'messages', message.name)]),
    ),
  },
];

const operationOf = ({ name, messages }: Topic): readonly [string, Json] => [
  `send-${name}`,
  {
    action: 'send',
    channel: reference('channels', name),
    messages: messages.map((message) => reference('channels', name, 'messages', message.name)),
  },
];

const messageOf = (message: Message): readonly [string, Json] => [
  message.name,
  { ...message, headers: reference('components', 'schemas', 'attributes') },
];

/** The three topics as an AsyncAPI 3 document: https://www.asyncapi.com/docs/reference/specification/v3.0.0 */
export const asyncApi = (): Json => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Earshot',
    version: '1',
    description: 'What subscribers receive. The same event always has the same id: drop ids that you have seen.',
  },
  defaultContentType: 'application/json',
  channels: Object.fromEntries(topics.map(channelOf)),
  operations: Object.fromEntries(topics.map(operationOf)),
  components: {
    messages: Object.fromEntries(topics.flatMap(({ messages }) => messages).map(messageOf)),
    schemas: { attributes: withinDocument(Attributes) },
  },
});

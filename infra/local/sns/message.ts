import type { FilterableAttributes } from '../../../lib/domain/filter-policy.ts';

/** A message attribute as it was published. */
export interface MessageAttribute {
  /** `String`, `String.Array`, `Number`, `Binary`, or one of these with a label of one's own behind a dot. */
  readonly type: string;
  /** Text; of `Binary` the base64 of its bytes. */
  readonly value: string;
}

/** A message that a topic has taken. */
export interface Message {
  readonly id: string;
  readonly topicArn: string;
  readonly subject?: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly at: string;
}

type Filterable = FilterableAttributes[string];

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

/** The elements of a `String.Array`; none when it is no JSON array of plain values, so that no policy admits it. */
const elementsOf = (text: string): Filterable => {
  try {
    const elements: unknown = JSON.parse(text);
    return Array.isArray(elements) && elements.every(isPlain) ? elements : [];
  } catch {
    return [];
  }
};

const readers: Readonly<Record<string, (text: string) => Filterable>> = {
  'String.Array': elementsOf,
  String: (text) => text,
  Number,
};

/** What filter policies look at. SNS ignores binary attributes when it filters. */
export const filterable = ({ attributes }: Message): FilterableAttributes =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { type, value }]) => {
      const read = readers[type] ?? readers[type.split('.')[0] ?? ''];
      return read ? [[name, read(value)]] : [];
    }),
  );

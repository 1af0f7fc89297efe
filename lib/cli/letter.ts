import * as z from 'zod/mini';

import type { HeldMessage, MessageAttribute } from '../adapters/sqs-queues.ts';
import { jsonIn } from '../domain/json-in.ts';

/**
 * What SNS wraps a message in, unless its subscriber takes it raw.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html
 */
export const Envelope = z.looseObject({
  Type: z.literal('Notification'),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Subject: z.optional(z.nullable(z.string())),
  MessageAttributes: z.optional(z.record(z.string(), z.object({ Type: z.string(), Value: z.string() }))),
});
export type Envelope = z.infer<typeof Envelope>;

const Named = z.looseObject({ id: z.optional(z.string()) });

/** As much of a notice as says which it is, and whose words are in it. */
const Notice = z.looseObject({
  id: z.string(),
  type: z.string(),
  subject: z.optional(z.string()),
  time: z.optional(z.string()),
  data: z.looseObject({ id: z.optional(z.string()), interactions: z.optional(z.array(Named)) }),
});

/** A dead letter: what was sent, to be handed on as it is, and what can be said of it without a word of a customer. */
export interface Letter {
  readonly message: HeldMessage;
  readonly envelope?: Envelope;
  readonly type?: string;
  readonly subject?: string;
  readonly time?: string;
  /** Interactions whose words are in it. */
  readonly interactions: readonly string[];
  /** Why it was given up, as whoever gave up says. */
  readonly why?: string;
}

// Whoever gives a message up writes why beside it; its receiver knows nothing of that.
const isOfGivingUp = (name: string): boolean => /^(?:request_?id|error_?(?:code|message))$/iu.test(name);

const attributesLike = (message: HeldMessage, isWanted: (name: string) => boolean): [string, MessageAttribute][] =>
  Object.entries(message.attributes).filter(([name]) => isWanted(name));

/** The message without what was written beside it when it was given up. */
export const asSent = (message: HeldMessage): Pick<HeldMessage, 'body' | 'attributes'> => ({
  body: message.body,
  attributes: Object.fromEntries(attributesLike(message, (name) => !isOfGivingUp(name))),
});

/** Reads a dead letter. What went to people is no JSON. */
export const letterIn = (message: HeldMessage): Letter => {
  const wrapped = Envelope.safeParse(jsonIn(message.body));
  const envelope = wrapped.success ? wrapped.data : undefined;
  const notice = Notice.safeParse(jsonIn(envelope?.Message ?? message.body));
  const [why] = attributesLike(message, (name) => /^error_?message$/iu.test(name)).map(([, one]) => one.StringValue);
  const letter: Letter = { message, interactions: [], envelope, why };
  if (!notice.success) return { ...letter, type: envelope?.MessageAttributes?.['type']?.Value };
  const { type, subject, time, data } = notice.data;
  const own = type === 'earshot.interaction.received' && data.id !== undefined ? [data.id] : [];
  const others = (data.interactions ?? []).flatMap(({ id }) => id ?? []);
  return { ...letter, type, subject, time, interactions: [...own, ...others] };
};

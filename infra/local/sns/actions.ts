import { randomUUID } from 'node:crypto';

import type { Clock } from '../../../lib/pipeline/ports.ts';
import type { Dispatch } from './dispatch.ts';
import type { Message } from './message.ts';
import { checkBatch, checkDraft } from './publish-rules.ts';
import { answerTo, draftIn, element, entriesIn, type Draft, type DraftEntry } from './query-protocol.ts';
import { Refusal } from './refusal.ts';

/** What answers a request: the topics there are, and where their messages go. */
export interface Office {
  readonly topics: ReadonlySet<string>;
  readonly dispatch: Dispatch;
  readonly clock: Clock;
}

const topicIn = (form: URLSearchParams, { topics }: Office): string => {
  const arn = form.get('TopicArn') ?? form.get('TargetArn');
  if (!arn)
    throw new Refusal(
      'InvalidParameter',
      'Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter',
    );
  if (!topics.has(arn)) throw new Refusal('NotFound', 'Topic does not exist', 404);
  return arn;
};

const messageOf = ({ message, subject, attributes }: Draft, topicArn: string, { clock }: Office): Message => ({
  id: randomUUID(),
  topicArn,
  subject,
  body: message,
  at: clock().toISOString(),
  attributes: Object.fromEntries(attributes.map(({ name, type, value }) => [name, { type, value }])),
});

const publish = (form: URLSearchParams, office: Office): string => {
  const topicArn = topicIn(form, office);
  const draft = draftIn(form);
  checkDraft(draft);
  const message = messageOf(draft, topicArn, office);
  office.dispatch.publish([message]);
  return element('MessageId', message.id);
};

/** Why an entry fails, in the words of its member under Failed; `undefined` when it may go. */
const failureOf = ({ id, draft }: DraftEntry): string | undefined => {
  try {
    checkDraft(draft);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const parts = [
      element('Id', id),
      element('Code', error.code),
      element('Message', error.message),
      element('SenderFault', 'true'),
    ];
    return `<member>${parts.join('')}</member>`;
  }
};

const publishBatch = (form: URLSearchParams, office: Office): string => {
  const topicArn = topicIn(form, office);
  const entries = entriesIn(form);
  checkBatch(entries);
  const judged = entries.map((entry) => ({ ...entry, failure: failureOf(entry) }));
  const going = judged
    .filter(({ failure }) => failure === undefined)
    .map(({ id, draft }) => ({ id, message: messageOf(draft, topicArn, office) }));
  office.dispatch.publish(going.map(({ message }) => message));
  const gone = going.map(
    ({ id, message }) => `<member>${element('Id', id)}${element('MessageId', message.id)}</member>`,
  );
  const failed = judged.map(({ failure = '' }) => failure);
  return `<Successful>${gone.join('')}</Successful><Failed>${failed.join('')}</Failed>`;
};

/** The visit of a SubscribeURL; the local run has confirmed by itself, and the visitor is told so. */
const confirm = (): string => element('SubscriptionArn', 'confirmed');

const actions: Readonly<Record<string, (form: URLSearchParams, office: Office) => string>> = {
  Publish: publish,
  PublishBatch: publishBatch,
  ConfirmSubscription: confirm,
};

/** Does what a request asks for and answers its XML. Throws a `Refusal` when SNS would refuse it. */
export const act = (form: URLSearchParams, office: Office): string => {
  const action = form.get('Action') ?? '';
  const known = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!known)
    throw new Refusal(
      'InvalidAction',
      `The local SNS has no action ${action || '(none given)'}, only ${Object.keys(actions).join(', ')}.`,
    );
  return answerTo(action, known(form, office));
};

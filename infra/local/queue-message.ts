import { region } from './template.ts';

/** A message as the SQS API returns it. */
export interface Message {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly Attributes?: Readonly<Record<string, string>>;
  readonly MessageAttributes?: Readonly<Record<string, { readonly DataType: string; readonly StringValue?: string }>>;
  readonly MD5OfBody?: string;
}

/**
 * A message as a function gets it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 */
export const recordOf = (message: Message, queueArn: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes ?? {},
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, { DataType, StringValue }]) => [
      name,
      { dataType: DataType, stringValue: StringValue, stringListValues: [], binaryListValues: [] },
    ]),
  ),
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn,
  awsRegion: region,
});

/** A message as its filters see it. */
export const filtered = ({ Body }: Message): unknown => {
  try {
    return { body: JSON.parse(Body) as unknown };
  } catch {
    return { body: Body }; // "Plain string" messages are filtered as they are.
  }
};

import type { Json } from './dynalite.ts';

/** What DynamoDB refuses, with the status and the body that the SDK makes an exception of. */
export interface Refusal extends Error {
  readonly statusCode: number;
  readonly body: Readonly<Json & { __type: string }>;
}

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Object && 'statusCode' in error && 'body' in error;

/** Did a condition fail, and not the request? */
export const isConditional = (refused: Refusal): boolean =>
  refused.body['__type'].endsWith('#ConditionalCheckFailedException');

/** An exception of DynamoDB's own, by its name; `more` stands beside the message. */
export const refusal = (name: string, message: string, more: Json = {}): Refusal =>
  Object.assign(new Error(message), {
    statusCode: 400,
    body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message, ...more },
  });

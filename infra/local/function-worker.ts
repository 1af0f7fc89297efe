import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

import type { Answer, FunctionError, FunctionShape, Invocation } from './function-messages.ts';

// Runs inside the worker thread: the part of the Lambda runtime that loads a bundle and calls its handler.
const shape = workerData as FunctionShape;
type Handler = (event: unknown, context: unknown) => unknown;

const answer = (message: Answer): void => parentPort?.postMessage(message, []);

const errorOf = (error: unknown): FunctionError =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') ?? [] }
    : { errorType: typeof error, errorMessage: String(error) };

const load = (): Handler => {
  const [file = '', name = ''] = shape.handler.split('.');
  const bundle = createRequire(path.join(shape.folder, 'run.cjs'))(`./${file}.js`) as Record<string, unknown>;
  const handler = bundle[name];
  if (typeof handler !== 'function') throw new Error(`${shape.handler} is undefined or not exported.`);
  // The Node.js 24 runtime refuses them as well: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
  if (handler.length > 2)
    throw new Error(`${shape.handler} takes a callback, which Node.js 24 on Lambda does not have.`);
  return handler as Handler;
};

/** @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html */
const contextOf = ({ id, deadline }: Invocation) => ({
  awsRequestId: id,
  functionName: shape.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: shape.arn,
  memoryLimitInMB: String(shape.memoryMegabytes),
  logGroupName: `/aws/lambda/${shape.name}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const run = async (handler: Handler, invocation: Invocation): Promise<void> => {
  try {
    const result = await handler(JSON.parse(invocation.event), contextOf(invocation));
    answer({ id: invocation.id, result: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    answer({ id: invocation.id, error: errorOf(error) });
  }
};

try {
  const handler = load();
  parentPort?.on('message', (invocation: Invocation) => void run(handler, invocation));
  answer({});
} catch (error) {
  answer({ error: errorOf(error) });
}

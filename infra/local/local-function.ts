import type { Answer, FunctionError } from './function-messages.ts';
import { openSandbox } from './sandbox.ts';
import type { FunctionOptions, Sandbox } from './sandbox.ts';

/** One Lambda function on this machine: a worker thread with its own environment and nothing else. */
export interface LocalFunction {
  readonly name: string;
  readonly arn: string;
  /** The handler's result, JSON as in AWS. Rejects with an `InvocationFailed`. */
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Settles when the bundle was loaded, with the error when it could not be. */
  readonly ready: Promise<FunctionError | undefined>;
  readonly close: () => Promise<void>;
}

/** The handler threw, ran out of time, or its thread died. `cause` is Lambda's error document. */
export class InvocationFailed extends Error {
  override name = 'InvocationFailed';
}

const endsTheSandbox = new Set(['Sandbox.Timedout', 'Runtime.ExitError', 'Runtime.UnhandledError']);

const answerOf = async (sandbox: Sandbox, event: unknown): Promise<Answer & { readonly over: boolean }> => {
  const startError = await sandbox.ready;
  if (startError) return { error: startError, over: true };
  const answer = await sandbox.ask(event);
  return { ...answer, over: endsTheSandbox.has(answer.error?.errorType ?? '') };
};

/** The sandboxes of one function: one that takes work, and old ones that still finish theirs. */
const openPool = (options: FunctionOptions) => {
  const open = new Set<Sandbox>();
  const start = (): Sandbox => {
    const sandbox = openSandbox(options);
    open.add(sandbox);
    return sandbox;
  };
  let current = start();
  let fit = true;
  return {
    take: (): Sandbox => {
      if (!fit || current.gone()) current = start();
      fit = true;
      return current;
    },
    give: (sandbox: Sandbox, over: boolean): void => {
      if (over && sandbox === current) fit = false;
      if ((sandbox === current && fit) || sandbox.busy()) return;
      open.delete(sandbox);
      void sandbox.close();
    },
    ready: current.ready,
    close: async (): Promise<void> => {
      await Promise.all([...open].map((sandbox) => sandbox.close()));
    },
  };
};

/**
 * Starts a function: its bundle is loaded once, invocations run side by side. A thread that died or ran out of time takes
 * no further work; the next invocation starts a new one.
 */
export const startFunction = (options: FunctionOptions): LocalFunction => {
  const pool = openPool(options);
  const { name, arn, print } = options;
  const invoke = async (event: unknown): Promise<unknown> => {
    const sandbox = pool.take();
    const { error, result, over } = await answerOf(sandbox, event);
    pool.give(sandbox, over);
    if (!error) return JSON.parse(result ?? 'null') as unknown;
    const { errorType, errorMessage, trace } = error;
    print(`${name}  ${errorType}: ${errorMessage} ${trace?.[1]?.trim() ?? ''}`);
    throw new InvocationFailed(`${name} failed: ${errorType}`, { cause: { errorType, errorMessage } });
  };
  return { name, arn, invoke, ready: pool.ready, close: pool.close };
};

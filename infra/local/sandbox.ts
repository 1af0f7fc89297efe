import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';

import type { Answer, FunctionError, FunctionShape } from './function-messages.ts';

/** How to run one function: its shape, what its `process.env` is, its time-out and where its log lines go. */
export interface FunctionOptions extends FunctionShape {
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly print: (line: string) => void;
}

/** One worker thread with one loaded bundle. */
export interface Sandbox {
  /** Settles when the bundle was loaded, with the error when it could not be. */
  readonly ready: Promise<FunctionError | undefined>;
  /** Answers always; a thread that died or a time-out is an error in the answer. */
  readonly ask: (event: unknown) => Promise<Answer>;
  readonly busy: () => boolean;
  readonly gone: () => boolean;
  readonly close: () => Promise<number>;
}

const relay = (worker: Worker, { name, print }: FunctionOptions): void => {
  for (const stream of [worker.stdout, worker.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter(Boolean)) print(`${name}  ${line}`);
    });
  }
};

const openWorker = (options: FunctionOptions): Worker => {
  const { environment, name, arn, handler, folder, memoryMegabytes } = options;
  const worker = new Worker(new URL('function-worker.ts', import.meta.url), {
    env: { ...environment },
    workerData: { name, arn, handler, folder, memoryMegabytes } satisfies FunctionShape,
    stdout: true,
    stderr: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  relay(worker, options);
  return worker;
};

/** Starts a thread for a function. Its end, for whatever reason, fails what it was working on. */
export const openSandbox = (options: FunctionOptions): Sandbox => {
  const worker = openWorker(options);
  const waiting = new Map<string, (answer: Answer) => void>();
  const started = Promise.withResolvers<FunctionError | undefined>();
  let gone = false;
  const died = (error: FunctionError): void => {
    gone = true;
    started.resolve(error);
    for (const settle of waiting.values()) settle({ error });
  };
  worker.on('message', ({ id, ...answer }: Answer) => (id ? waiting.get(id)?.(answer) : started.resolve(answer.error)));
  // An error that nobody caught ends the thread, as it ends the process in Lambda.
  worker.on('error', (error) => died({ errorType: 'Runtime.UnhandledError', errorMessage: String(error) }));
  worker.on('exit', (code) =>
    died({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with exit status ${code}` }),
  );

  const ask = (event: unknown): Promise<Answer> => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const id = randomUUID();
    const milliseconds = options.timeoutSeconds * 1000;
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      waiting.delete(id);
      resolve(answer);
    };
    const errorMessage = `${id} Task timed out after ${options.timeoutSeconds.toFixed(2)} seconds`;
    const timer = setTimeout(() => settle({ error: { errorType: 'Sandbox.Timedout', errorMessage } }), milliseconds);
    waiting.set(id, settle);
    worker.postMessage({ id, event: JSON.stringify(event), deadline: Date.now() + milliseconds }, []);
    return promise;
  };
  return {
    ready: started.promise,
    ask,
    busy: () => waiting.size > 0,
    gone: () => gone,
    close: () => worker.terminate(),
  };
};

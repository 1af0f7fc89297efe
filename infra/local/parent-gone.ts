const everyMilliseconds = 500;

/** Who started this process, as long as they live. */
export interface Parent {
  readonly id: () => number;
  /** Whether their end is ours: only npm, which runs a script by a shell that dies of a signal and does not pass it on. */
  readonly isOurs: boolean;
}

/** The process that started this one. https://docs.npmjs.com/cli/v11/using-npm/scripts#environment */
export const parentOfThis: Parent = {
  id: () => process.ppid,
  isOurs: process.env['npm_lifecycle_event'] === 'start',
};

/** Calls `stop` once when whoever started this process is gone; keeps no process alive. Answers how to stop looking. */
export const onParentGone = (stop: () => void, { id, isOurs }: Parent = parentOfThis): (() => void) => {
  const first = id();
  const timer = setInterval(() => {
    if (id() === first) return;
    clearInterval(timer);
    stop();
  }, everyMilliseconds).unref();
  if (!isOurs) clearInterval(timer);
  return () => clearInterval(timer);
};

/** Ends what was begun, the last first, whatever fails on the way. */
export const openEnding = () => {
  const steps: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const step of steps.splice(0).reverse()) await step();
  };
  return { add: (step: () => Promise<void> | void) => void steps.push(step), close };
};
export type Ending = ReturnType<typeof openEnding>;

/** The work, or no longer than this. */
export const within = (milliseconds: number, work: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

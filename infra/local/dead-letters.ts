import type { World } from './world.ts';

/** The dead-letter queue that a redrive policy names; the world learns that it is one. */
export const noteDeadLetters = (redrivePolicy: unknown, world: World): string | undefined => {
  const { deadLetterTargetArn } = (redrivePolicy ?? {}) as { readonly deadLetterTargetArn?: string };
  if (deadLetterTargetArn) world.deadLetters.add(deadLetterTargetArn);
  return deadLetterTargetArn;
};

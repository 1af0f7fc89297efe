import * as z from 'zod/mini';

/** What an editor shows of a key, and what a mistake says that was expected. */
export const say = (description: string, ...examples: readonly unknown[]) =>
  z.meta({ description, ...(examples.length > 0 && { examples }) });

/** Ids travel in URLs, message attributes and metric names, so they stay plain. */
export const Id = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, { error: 'lower-case letters, digits and dashes, at most 63' }));

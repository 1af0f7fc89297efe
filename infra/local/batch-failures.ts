/** What a batch handler answered: nothing failed, all failed, or these. */
export type Outcome = 'done' | 'failed' | ReadonlySet<string>;

const listOf = (result: unknown): unknown => {
  if (typeof result !== 'object' || result === null) return undefined;
  return (result as { readonly batchItemFailures?: unknown }).batchItemFailures;
};

/**
 * Reads a result as `ReportBatchItemFailures` does: "an empty batchItemFailures list, a null batchItemFailures list, an
 * empty EventResponse, a null EventResponse" are a success; "an empty string itemIdentifier, a null itemIdentifier, an
 * itemIdentifier with a bad key name" fail the whole batch, and so does an identifier that was not in it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */
export const outcomeOf = (result: unknown, identifiers: ReadonlySet<string>): Outcome => {
  const failures = listOf(result);
  if (failures === undefined || failures === null) return 'done';
  if (!Array.isArray(failures)) return 'failed';
  const named = failures.map((failure) => (failure as { readonly itemIdentifier?: unknown } | null)?.itemIdentifier);
  if (named.length === 0) return 'done';
  const known = named.filter((name): name is string => typeof name === 'string' && identifiers.has(name));
  return known.length === named.length ? new Set(known) : 'failed';
};

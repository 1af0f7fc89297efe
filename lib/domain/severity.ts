import * as z from 'zod/mini';

/** How bad it is, from a shrug to "somebody must act now". Always told with reasons in words. */
export const severities = ['low', 'medium', 'high', 'critical'] as const;
// The mark lets a bundle that only ranks severities leave zod out.
export const Severity = /* @__PURE__ */ z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** 1 for `low` to 4 for `critical`: for comparing, and for numeric filter policies. */
export const severityRank = (severity: Severity): number => severities.indexOf(severity) + 1;

export const atLeast = (severity: Severity, floor: Severity): boolean => severityRank(severity) >= severityRank(floor);

export const worse = (one: Severity, other: Severity): Severity => (atLeast(one, other) ? one : other);

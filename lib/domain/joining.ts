import type { Case, PendingNotice } from './case.ts';
import { type Severity, severityRank, worse } from './severity.ts';

/** What the customer said more. */
export interface Addition {
  readonly interaction: string;
  readonly severity: Severity;
  readonly reasons: readonly string[];
  readonly at: string;
}

// The whole story stands in the customer's partition; the case keeps what its page and its notices show.
const kept = 20;
// While nothing can be told, a record must not grow beyond what DynamoDB takes; the latest word tells of those before.
const keptNotices = 100;

const withRoom = (notices: readonly PendingNotice[]): PendingNotice[] => {
  const oldest = notices.length < keptNotices ? undefined : notices.find(({ type }) => type === 'updated');
  return notices.filter((notice) => notice !== oldest);
};

const updated = (one: Case, addition: Addition, reason: string): PendingNotice => ({
  id: `${one.id}/updated/${addition.interaction}`,
  type: 'updated',
  at: addition.at,
  to: [...one.told],
  reason,
  interaction: addition.interaction,
});

/** A later interaction joins a case that is not over. The same interaction joins once. */
export const join = (one: Case, addition: Addition): Case => {
  if (one.interactions.includes(addition.interaction)) return one;
  const rose = severityRank(addition.severity) > severityRank(one.severity);
  const reason = rose ? `Now ${addition.severity}: ${addition.reasons.join('; ')}` : 'The customer said more';
  return {
    ...one,
    severity: worse(addition.severity, one.severity),
    reasons: [...new Set([...one.reasons, ...addition.reasons])],
    interactions: [...one.interactions, addition.interaction].slice(-kept),
    interactionCount: one.interactionCount + 1,
    notices: [...withRoom(one.notices), updated(one, addition, reason)],
  };
};

import type { CaseRecord } from '../records.ts';

type Claim = CaseRecord['claim'];

// As long as a call may take, three times three seconds. After a crash the sweep tells it when this is over.
const claimMs = 9000;

/** The notices that somebody else is telling at this moment. */
export const claimedBy = (claim: Claim, now: Date): readonly string[] =>
  claim !== undefined && claim.until > now.toISOString() ? claim.notices : [];

/** The claim with these notices as well. */
export const claiming = (claim: Claim, ids: readonly string[], now: Date): NonNullable<Claim> => ({
  until: new Date(now.getTime() + claimMs).toISOString(), notices: [...claimedBy(claim, now), ...ids],
});

/** The claim without these notices. */
export const released = (claim: Claim, ids: readonly string[]): Claim => {
  const others = claim?.notices.filter((id) => !ids.includes(id)) ?? [];
  return claim && others.length > 0 ? { ...claim, notices: others } : undefined;
};

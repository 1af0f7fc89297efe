import type { InteractionRecord } from '../records.ts';

/** The id of the event that tells an interaction: in the version that stands, and as a replay reads it; each once. */
export const receivedId = ({ id, rereadings = 0 }: InteractionRecord, edition: number): string =>
  `${id}/received${edition > 1 ? `/${edition}` : ''}${rereadings > 0 ? `/reading-${rereadings + 1}` : ''}`;

/** The id of the event that says that words of an interaction are gone: those of one version, or all. */
export const goneId = (interaction: string, edition?: number): string =>
  `${interaction}/redacted${edition === undefined ? '' : `/${edition}`}`;

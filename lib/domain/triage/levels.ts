import type { Severity } from '../severity.ts';
import type { Edges, Figures } from './figures.ts';
import type { TriageSettings } from './settings.ts';

type Raised = Exclude<Severity, 'low'>;

/** From which figures on it is how bad; one of the two is enough. Anger alone is never critical. */
export const levels: Readonly<Record<Raised, Partial<Figures>>> = {
  critical: { urgent: 0.95 },
  high: { urgent: 0.7, unhappy: 0.7 },
  medium: { urgent: 0.35, unhappy: 0.45 },
};

const reaches = (figures: Figures, { unhappy = 2, urgent = 2 }: Partial<Figures>): boolean =>
  figures.unhappy >= unhappy || figures.urgent >= urgent;

/** How bad the two figures are together. */
export const severityOf = (figures: Figures, own: TriageSettings['levels']): Severity =>
  (['critical', 'high', 'medium'] as const).find((level) => reaches(figures, own?.[level] ?? levels[level])) ?? 'low';

// No figure comes from below 0 or above 1, so that neither is an edge to be kept from.
const edgesOf = (figure: keyof Figures, own: TriageSettings['levels']): number[] =>
  (['medium', 'high', 'critical'] as const)
    .flatMap((level) => (own?.[level] ?? levels[level])[figure] ?? [])
    .filter((edge) => edge > 0 && edge < 1)
    .toSorted((one, other) => one - other);

/** The figures at which a level begins: weak evidence stays between them. */
export const edges = (own: TriageSettings['levels']): Edges => ({
  unhappy: edgesOf('unhappy', own),
  urgent: edgesOf('urgent', own),
});

import { describe, expect, it } from '@jest/globals';

import type { Customer } from '../../lib/domain/case.ts';
import type { Interaction } from '../../lib/domain/interaction.ts';
import type { Severity } from '../../lib/domain/severity.ts';
import { judge } from '../../lib/pipeline/understand/judge.ts';
import { idOf, keys } from '../../lib/pipeline/keys.ts';
import type { StoryRecord } from '../../lib/pipeline/records.ts';
import { configuration } from '../fakes/installation.ts';

const print = '0000000000000000';
const customer: Customer = { id: 'K', handles: ['twitter:7'], facts: [], cases: {} };

// Noon in Jamaica.
const at = (iso: string, over: Partial<Interaction> = {}): Interaction => ({
  id: idOf(new Date(iso), print), brand: 'bluewater', source: 'x', provider: 'twitter', channel: 'twitter', kind: 'post', public: true,
  receivedAt: iso, author: { handles: ['twitter:7'] }, text: 'There is a problem with my room', ...over,
});
const line = (iso: string, severity: Severity): StoryRecord => {
  const interaction = idOf(new Date(iso), print);
  return { type: 'story', ...keys.story('twitter:7', interaction), version: 1, interaction, severity };
};
const reasonsOf = (interaction: Interaction, story: readonly StoryRecord[] = []) =>
  judge(configuration, customer, { interaction }, story).reasons;

describe('what the story says of one interaction', () => {
  const now = at('2026-11-21T17:00:00.000Z');

  it('counts the complaints of a week, and not what came later', () => {
    const story = [line('2026-11-16T17:00:00.000Z', 'medium'), line('2026-11-18T17:00:00.000Z', 'medium')];
    expect(reasonsOf(now, story)).toContain('third time in a week');
    expect(reasonsOf(now, [line('2026-11-10T17:00:00.000Z', 'medium'), ...story.slice(1)]).join()).not.toContain('time in a week');
    expect(reasonsOf(now, [line('2026-11-21T18:00:00.000Z', 'medium'), ...story.slice(1)]).join()).not.toContain('time in a week');
  });

  it('tells since when they write of it, and that they were unhappy before', () => {
    expect(reasonsOf(now, [line('2026-11-21T13:30:00.000Z', 'medium')])).toContain('wrote again, hours after the first time');
    expect(reasonsOf(now, [line('2026-10-21T13:30:00.000Z', 'high')])).toContain('was unhappy before');
    expect(reasonsOf(now, [line('2026-11-21T16:30:00.000Z', 'high')])).not.toContain('was unhappy before');
  });

  it('knows how many follow them, and the hour by the clock of the brand', () => {
    expect(reasonsOf(at('2026-11-21T17:00:00.000Z', { author: { handles: ['twitter:7'], followers: 48_000 } }))).toContain('public, 48,000 followers');
    const stranded = { text: 'We are stranded at the wrong hotel' };
    expect(reasonsOf(at('2026-11-21T08:00:00.000Z', stranded))).toContain("in the night by the brand's clock");
    expect(reasonsOf(at('2026-11-21T17:00:00.000Z', stranded)).join()).not.toContain('night');
  });
});

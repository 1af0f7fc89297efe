import type { Kinds } from '../../../lib/domain/person/agreement.ts';
import type { Link } from '../../../lib/domain/person/link.ts';
import { type Node, seenAgain, type Sight } from '../../../lib/domain/person/node.ts';
import { partition, type Partition } from '../../../lib/domain/person/partition.ts';
import { within } from '../../../lib/domain/person/realm.ts';
import { sightingOf } from '../../../lib/domain/person/sights.ts';
import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import { foundIn } from '../../../lib/domain/person/text.ts';
import { configuration, said, type Words } from '../../pipeline/person/people.ts';

export const kinds: Kinds = kindsOf(configuration);

/** What people decide, at a minute of the day. */
export interface Decision {
  readonly decided: 'joined' | 'parted' | 'lifted';
  readonly handles: readonly [string, string];
  readonly minute: number;
}

const sightsOf = (one: Words | Decision): readonly Sight[] => {
  if ('key' in one) {
    const interaction = said(one);
    return sightingOf(
      interaction,
      foundIn(configuration, interaction),
      (handle) => `${String(one.minute ?? 0).padStart(10, '0')}${handle}`,
    ).sights;
  }
  const at = new Date(Date.parse('2026-11-21T08:00:00.000Z') + one.minute * 60_000).toISOString();
  const handles = one.handles.map((handle) => within('bluewater', handle));
  return handles.map((handle, place) => {
    const link: Link = { with: handles[1 - place] ?? '', kind: 'person', strength: one.decided, at, by: 'Grace' };
    return { handle, strength: 'guessed', evidence: '', at: '9', links: [link] };
  });
};

/** Everything that is known after these words and decisions, in this order. */
export const nodesAfter = (all: readonly (Words | Decision)[]): Node[] => {
  const nodes = new Map<string, Node>();
  for (const sight of all.flatMap(sightsOf)) nodes.set(sight.handle, seenAgain(nodes.get(sight.handle), sight));
  return [...nodes.values()];
};

/** Whose each handle is after that. */
export const peopleAfter = (...all: readonly (Words | Decision)[]): Partition => partition(nodesAfter(all), kinds);

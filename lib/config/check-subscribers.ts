import { isPerson } from '../domain/subscription.ts';
import { endpointRules, foundEndpoint } from './endpoints.ts';
import type { Draft, DraftSubscriber, Stage } from './draft.ts';
import { repeats, toldByTiers } from './check-names.ts';
import { pathOf, shown, type Mistake } from './mistake.ts';

/** Each subscriber that can be read far enough, with its place in the file. */
const each = (
  draft: Draft,
  check: (subscriber: DraftSubscriber, path: readonly PropertyKey[]) => readonly Mistake[],
): readonly Mistake[] =>
  (draft.subscribers ?? []).flatMap((subscriber, place) => check(subscriber, ['subscribers', place]));

/** A subscriber can be reached: its endpoint is what its protocol needs, and no secret. */
export const endpoints = (draft: Draft, stage: Stage): readonly Mistake[] =>
  each(draft, ({ protocol, endpoint }, path) => {
    if (!protocol || (protocol === 'http' && stage === 'deployed')) return [];
    const expected = endpointRules[protocol](endpoint, stage);
    return expected
      ? [{ path: pathOf([...path, 'endpoint']), found: foundEndpoint(protocol, endpoint), expected }]
      : [];
  });

/** What is posted without encryption never leaves the machine. */
export const plainHttp = (draft: Draft, stage: Stage): readonly Mistake[] =>
  each(draft, ({ protocol }, path) =>
    protocol === 'http' && stage === 'deployed'
      ? [
          {
            path: pathOf([...path, 'protocol']),
            found: '"http"',
            expected: '"https" ("http" is for loopback addresses in the local run only)',
          },
        ]
      : [],
  );

/** Only a tier addresses a person, so a person in no tier would never hear anything. */
export const personInNoTier = (draft: Draft): readonly Mistake[] => {
  const { known, complete } = toldByTiers(draft);
  if (!complete) return [];
  return each(draft, ({ id, protocol }, path) =>
    id === undefined || !protocol || !isPerson({ protocol }) || known.includes(id)
      ? []
      : [
          {
            path: pathOf(path),
            found: `${shown(id)} (${protocol}) in no tier`,
            expected: `it in "notify" of a tier, or else not at all`,
          },
        ],
  );
};

/** A person is told what is addressed to them; a filter beside that would say nothing. */
export const filterOfPerson = (draft: Draft): readonly Mistake[] =>
  each(draft, ({ protocol, filter }, path) =>
    filter && protocol && isPerson({ protocol })
      ? [
          {
            path: pathOf([...path, 'filter']),
            found: 'a filter',
            expected: `none: ${protocol} is told what its tiers address to it`,
          },
        ]
      : [],
  );

// To these SNS subscribes a queue of each one's own.
const ofOurNotifier: ReadonlySet<string> = new Set(['webhook', 'pagerduty']);

/** SNS keeps one subscription per topic and endpoint and refuses a second one with another filter policy. */
export const repeatedEndpoints = ({ subscribers = [] }: Draft, stage: Stage): readonly Mistake[] => {
  if (stage === 'local') return [];
  const addresses = subscribers.map(({ protocol, endpoint }) =>
    protocol && !ofOurNotifier.has(protocol) && endpoint ? `${protocol} ${endpoint}` : undefined,
  );
  return repeats(addresses).map(([place, first]) => ({
    path: pathOf(['subscribers', place, 'endpoint']),
    found: `the endpoint of subscribers[${first}] again`,
    expected: 'an endpoint of its own: SNS takes each only once',
  }));
};

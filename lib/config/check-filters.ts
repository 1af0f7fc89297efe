import { attributeNames, Filter } from '../domain/configuration.ts';
import { matches, mistakesIn, type FilterPolicy } from '../domain/filter-policy.ts';
import { channels } from '../domain/interaction.ts';
import { noticeTypes } from '../domain/notice.ts';
import { severities, severityRank } from '../domain/severity.ts';
import { filterPolicyOf, isPerson } from '../domain/subscription.ts';
import { namesOf, type Draft, type DraftSubscriber, type Names } from './draft.ts';
import { toldByTiers } from './check-names.ts';
import { pathOf, shown, type Mistake } from './mistake.ts';
import { oneOf } from './nearest.ts';

/** The values that an attribute can ever have; `undefined` when that cannot be told from what can be read. */
type Values = readonly (string | number)[] | undefined;

const idsOf = (entries: readonly { readonly id?: string }[] | undefined): Values => {
  const { known, complete } = namesOf(entries);
  return complete ? known : undefined;
};

const tiersOf = ({ policies }: Draft): Values =>
  policies?.every(({ tiers }) => tiers)
    ? policies.flatMap(({ tiers = [] }) => tiers.map((_, place) => place + 1))
    : undefined;

const valuesOf = (draft: Draft): Readonly<Record<(typeof attributeNames)[number], Values>> => ({
  type: noticeTypes,
  channel: channels,
  severity: severities,
  severityRank: severities.map(severityRank),
  brand: idsOf(draft.brands),
  source: idsOf(draft.sources),
  to: idsOf(draft.subscribers),
  tier: tiersOf(draft),
});

/** Whether some notice can pass this one rule, if only by not having the attribute. */
const canMatch = (attribute: string, rule: unknown, values: readonly (string | number)[]): boolean =>
  [{ other: '' }, ...values.map((value) => ({ [attribute]: value }))].some((notice) =>
    matches({ [attribute]: [rule] }, notice),
  );

const neverMatching = (filter: Filter, draft: Draft, path: readonly PropertyKey[]): readonly Mistake[] => {
  const all = valuesOf(draft);
  return attributeNames.flatMap((attribute) => {
    const values = all[attribute];
    if (!values) return [];
    return (filter[attribute] ?? []).flatMap((rule, place) =>
      canMatch(attribute, rule, values)
        ? []
        : [
            {
              path: pathOf([...path, attribute, place]),
              found: shownRule(rule),
              expected: valuesInWords(values, rule),
            },
          ],
    );
  });
};

const shownRule = (rule: unknown): string =>
  typeof rule === 'object' ? `${JSON.stringify(rule)}, which matches nothing` : shown(rule);

const valuesInWords = (values: readonly (string | number)[], rule: unknown): string =>
  values.every((value) => typeof value === 'number')
    ? `a number from ${Math.min(...values)} to ${Math.max(...values)}`
    : oneOf(values.map(String), rule);

/** What a filter becomes as the subscription's filter policy, which has limits of its own. */
const policyOf = ({ id, protocol, filter }: DraftSubscriber & { filter: Filter }, told: Names): FilterPolicy => {
  if (id === undefined || protocol === undefined) return filter;
  const policies = [{ tiers: [{ notify: told.known }] }];
  return filterPolicyOf({ id, protocol, filter }, { policies }) ?? {};
};

/** `severity[0]: got 3, expected …` as a mistake of its own. */
const refusal = (why: string, path: readonly PropertyKey[]): Mistake => {
  const [, within, found = why, expected = 'a filter policy that SNS accepts'] =
    /^(?:(\S+): )?got (.+?), (?:expected )?(.+)$/s.exec(why) ?? [];
  return { path: [pathOf(path), ...(within ? [within] : [])].join('.'), found, expected };
};

/** Every filter is one that SNS accepts and that something can pass. */
export const filters = (draft: Draft): readonly Mistake[] => {
  const told = toldByTiers(draft);
  return (draft.subscribers ?? []).flatMap((subscriber, place) => {
    const { success, data: filter } = Filter.safeParse(subscriber.filter);
    if (!success || (subscriber.protocol && isPerson({ protocol: subscriber.protocol }))) return [];
    const path = ['subscribers', place, 'filter'];
    const refused = [mistakesIn(filter), mistakesIn(policyOf({ ...subscriber, filter }, told))].find(
      ({ length }) => length > 0,
    );
    return refused ? refused.map((why) => refusal(why, path)) : neverMatching(filter, draft, path);
  });
};

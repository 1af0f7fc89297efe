import type { Kinds } from './agreement.ts';
import { screenHandle } from './known.ts';
import { isStrong, kindOf, type Link } from './link.ts';
import type { Node } from './node.ts';
import { sharingOf } from './shared.ts';

const strongFrom = (node: Node): string[] => {
  const shared = sharingOf(node);
  return (node.links ?? [])
    .filter((link) => (isStrong(link) && !(link.strength === 'given' && shared.given)) || link.strength === 'joined')
    .map((link) => link.with);
};

const stated = ({ links = [] }: Node): Link[] =>
  links.filter(({ strength, proven }) => strength === 'stated' && proven === true);

/** What was said about a number that names one person, by it or to it. */
const numbersFrom = (node: Node, { identifying }: Kinds): string[] => {
  if (sharingOf(node).stated) return [];
  const isNumber = (handle: string): boolean => identifying.has(kindOf(handle));
  return stated(node)
    .filter((link) => link.private === true && link.own === true && (isNumber(node.handle) || isNumber(link.with)))
    .map((link) => link.with);
};

/** Somebody named, and was named: only then two may have named each other. */
const mutualFrom = (nodes: readonly Node[]): string[] => {
  const all = nodes.flatMap((node) => stated(node).map((link) => ({ link, named: link.by !== node.handle })));
  const both = all.some(({ named }) => named) && all.some(({ named }) => !named);
  return both ? all.map(({ link }) => link.with) : [];
};

/** Who named somebody may have been named by a name on X. */
const screenNamesFrom = (node: Node): string[] =>
  stated(node).length > 0 ? (node.screenNames ?? []).map(({ name }) => screenHandle(name)) : [];

/** Which handles must be looked at as well before anybody can say whose these are. In order of the alphabet. */
export const frontierOf = (nodes: readonly Node[], kinds: Kinds): string[] => {
  const known = new Set(nodes.map(({ handle }) => handle));
  const wanted = [...nodes.flatMap((node) => [...strongFrom(node), ...numbersFrom(node, kinds), ...screenNamesFrom(node)]), ...mutualFrom(nodes)];
  return [...new Set(wanted)].filter((handle) => !known.has(handle)).toSorted();
};

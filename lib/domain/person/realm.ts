import { kindOf } from './link.ts';

/** Kinds of handles that are one person's, whomever they speak to. What is of any other kind is a number of a brand's. */
export const worldwide: ReadonlySet<string> = new Set(['twitter', 'email', 'phone', 'username', 'hubspot', 'anonymous']);

/** A brand as an interaction names it, and with whom it shares its numbers, if with anybody. */
export interface Numbering {
  readonly brand: string;
  readonly membership?: string;
}

/** The same of a brand in the configuration. */
export const numberingOf = (
  brands: readonly { readonly id: string; readonly membership?: string }[],
  brand: string,
): Numbering => ({ brand, membership: brands.find(({ id }) => id === brand)?.membership });

/** Whose the numbers of a brand's customers are: its own, or those of all that share them with it. */
export const realmOf = ({ brand, membership }: Numbering): string => membership ?? brand;

/** Whether a handle is a number, such as a member's, that says nothing without whose it is. */
export const isNumber = (handle: string): boolean => !worldwide.has(kindOf(handle));

/** Who counts: handles of one series are as many people, or ways to one. `member:bluewater` of `member:bluewater/123`. */
export const seriesOf = (handle: string): string =>
  isNumber(handle) ? handle.slice(0, handle.indexOf('/')) : kindOf(handle);

/**
 * A handle as the ledger knows it: `member:123` of the brand bluewater is `member:bluewater/123` there, since another
 * brand counts from 1 as well. A realm has no slash in it, so the first one ends it, whatever the number is.
 */
export const within = (realm: string, handle: string): string =>
  isNumber(handle) ? handle.replace(':', () => `:${realm}/`) : handle;

/** The other way: a handle as it reads beside a brand. A number of its own is without the realm, another's stays in full. */
export const beside = ({ brand, membership = brand }: Numbering, handle: string): string => {
  if (!isNumber(handle)) return handle;
  const [, kind = '', realm, number = ''] = /^([^:]*):([^/]*)\/(.*)$/su.exec(handle) ?? [];
  return realm === brand || realm === membership ? `${kind}:${number}` : handle;
};

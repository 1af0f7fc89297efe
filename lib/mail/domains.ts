/** A domain as mail servers spell it; one in other letters than ASCII aligns with nothing: nobody signs as that. */
const plain = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

const address = /^<?\s*[^\s@"<>()[\]\\,;:]{1,200}@([^\s@<>]{4,253}?)\s*>?$/;

/** The domain itself in lower case, when it is a plain one. */
export const plainDomain = (name: string | undefined): string | undefined => {
  const lower = name?.trim().toLowerCase() ?? '';
  return plain.test(lower) ? lower : undefined;
};

/** The domain of a plain address, with or without angle brackets; one with a quoted part in front has none. */
export const domainOf = (text: string | undefined): string | undefined =>
  plainDomain(address.exec(text?.trim() ?? '')?.[1]);

const shortUnderCountries = /^[a-z\d-]{1,3}\.(?:[a-z]{2}|xn--[a-z\d-]+)$/;

/** Longer names under which countries register. */
const underCountries = /^(?:asso|assn|firm|gouv|govt|info|mobi|name|nhs|police|school|sport|store|coop|muni)\.[a-z]{2}$/;

/** Sold or lent to strangers, name by name. */
const lent = new Set((
  'ae.org br.com cn.com co.com de.com eu.com eu.org gb.net hu.net in.net jp.net jpn.com mex.com ru.com sa.com se.net ' +
  'uk.com uk.net us.com us.org za.com amazonaws.com azurewebsites.net blogspot.com cloudfront.net ddns.net ' +
  'duckdns.org dyndns.org firebaseapp.com github.io gitlab.io herokuapp.com myshopify.com netlify.app no-ip.org ' +
  'onmicrosoft.com pages.dev vercel.app web.app weebly.com wordpress.com workers.dev'
).split(' '));

/**
 * Whether strangers may have names below this one. Without the public suffix list (https://publicsuffix.org, 250 KB),
 * so on the safe side: every name of at most three letters under a country's code is taken for one, as `co.uk` is.
 */
const isShared = (name: string): boolean =>
  !name.includes('.') || shortUnderCountries.test(name) || underCountries.test(name) || lent.has(name);

/**
 * Whether two domains are of one organisation: they are equal, or one lies below the other and that is not shared. Two
 * below a third are not taken for one. https://www.rfc-editor.org/rfc/rfc7489#section-3.1
 */
export const sameOrganisation = (one: string, other: string): boolean => {
  if (one === other) return true;
  const [upper, lower] = one.length < other.length ? [one, other] : [other, one];
  return lower.endsWith(`.${upper}`) && !isShared(upper);
};

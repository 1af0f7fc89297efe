import type { Fact } from '../interaction.ts';

const longest = 20_000;
const most = 4;

const addresses = /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}(?![\w@-])/giu;
const numbers = /(?<![\w+.])(?:\+|00)[1-9](?:[ ().\-/\u00a0]{0,2}\d){6,14}(?!\d)/gu;

const names = /(?:(?<![\w@./])@|(?<![\w.])(?:x|twitter)\.com\/)(\w{2,15})(?![\w@.])/giu;

const phoneOf = (written: string): string =>
  `phone:${written
    .replace(/^00/, '+')
    .replace('(0)', '')
    .replaceAll(/[^+\d]/g, '')}`;

/**
 * Mail addresses and telephone numbers in a text, as handles. Only numbers that say their country: a national one could
 * be anybody's (https://www.itu.int/rec/T-REC-E.164).
 */
export const addressesIn = (text: string): string[] => {
  const short = text.slice(0, longest);
  const mails = [...short.matchAll(addresses)].map(([address]) => `email:${address.toLowerCase()}`);
  const phones = [...short.matchAll(numbers)]
    .map(([number]) => phoneOf(number))
    .filter((handle) => /^phone:\+\d{7,15}$/.test(handle));
  return [...new Set([...mails, ...phones])].slice(0, most);
};

/** Names on X in a text, in small letters; in words that were not said there, where they would address somebody. */
export const screenNamesIn = (text: string): string[] => {
  const found = [...text.slice(0, longest).matchAll(names)].map(([, name = '']) => name.toLowerCase());
  return [...new Set(found)].slice(0, most);
};

/** Where they want to be reached. Nobody is known by it yet, and nobody should ask for it again. */
export const addressFact = (handle: string): Fact[] => {
  const [, kind, value = ''] = /^(phone|email):(.+)$/u.exec(handle) ?? [];
  return kind === undefined ? [] : [{ kind, value }];
};

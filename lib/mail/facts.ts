import type { Source } from '../domain/configuration.ts';
import type { Fact } from '../domain/interaction.ts';
import { cut } from '../providers/decode.ts';
import { headerOf, headersFrom, wordsIn } from './headers.ts';
import type { Headers } from './mail.ts';

/** What follows the + in the part of our address that stands before the @. */
const mailboxIn = (address: string): string => /^[^@+]*\+([^@]+)@/.exec(address.trim())?.[1] ?? '';

/**
 * What a customer should never be asked again: what stands in the headers that the source names, and, where the address
 * that a mail was sent to is given, what follows the + in it. `undefined` when there is none of it.
 */
export const factsIn = (headers: Headers, fields: Source['fields'], recipient = ''): Fact[] | undefined => {
  const known = headersFrom(headers);
  const valueOf = (name: string): string => cut(wordsIn(headerOf(known, name.trim().toLowerCase())), 500);
  const wanted = Object.entries(fields ?? {}).flatMap(([kind, names]) =>
    names.map((name) => ({ kind, value: valueOf(name) })),
  );
  const facts = [{ kind: 'mailbox', value: cut(mailboxIn(recipient), 500) }, ...wanted];
  const found = facts.filter(({ value }) => value !== '');
  return found.length > 0 ? found : undefined;
};

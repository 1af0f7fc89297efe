import type { Source } from '../domain/configuration.ts';
import { Misuse } from './command.ts';

/**
 * Where a source is delivered to, from a base URL, the stack's output (which ends with `/in/`), or the whole. Throws
 * `Misuse` for what is no URL.
 */
export const addressOf = (url: string, { id }: Source): string => {
  if (!/^https?:\/\//.test(url)) throw new Misuse('Got a --url that does not begin with https:// or http://.');
  const base = url.replace(/\/+$/, '');
  if (base.endsWith(`/in/${id}`)) return base;
  return base.endsWith('/in') ? `${base}/${id}` : `${base}/in/${id}`;
};

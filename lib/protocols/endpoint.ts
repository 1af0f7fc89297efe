import { Misconfigured } from './protocol.ts';

/** Where a protocol may post to. */
export interface Place {
  readonly url: string | undefined;
  /** Who says so, for the error: `the secret of "ops-room"`. */
  readonly what: string;
  readonly pattern: RegExp;
  readonly expected: string;
  readonly allowLoopback: boolean;
}

const isLoopback = (url: URL): boolean =>
  url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);

/** The URL when it is one that this protocol may post to; throws `Misconfigured`, without telling the URL, when not. */
export const allowed = ({ url, what, pattern, expected, allowLoopback }: Place): string => {
  const parsed = URL.canParse(url ?? '') ? new URL(url ?? '') : undefined;
  if (parsed === undefined) {
    throw new Misconfigured(
      `${what} is ${url === undefined ? 'missing' : 'not a URL'}: expected ${expected}. Put one in and redrive.`,
    );
  }
  const plain = parsed.username === '' && parsed.password === '';
  if (plain && pattern.test(parsed.href)) return parsed.href;
  if (plain && allowLoopback && isLoopback(parsed)) return parsed.href;
  throw new Misconfigured(`${what} leads elsewhere than it may: expected ${expected}. Correct it and redrive.`);
};

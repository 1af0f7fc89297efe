import type { Answered, Outcome } from './protocol.ts';

const brief = (body: string): string =>
  body
    .replace(/[^\x20-\x7E]+/gu, ' ')
    .trim()
    .slice(0, 80);

/**
 * The usual reading of an answer: 2xx went; the statuses in `never` cannot be helped by another try; all else, also
 * silence and redirects, is tried again. The reason holds the status, and the start of an answer of known words.
 */
export const judgeBy =
  (never: ReadonlySet<number>, tellBody: boolean) =>
  ({ status, body }: Answered): Outcome => {
    if (status === undefined) return { went: false, try: 'again', why: brief(body) };
    if (status >= 200 && status < 300) return { went: true };
    const why = tellBody && body !== '' ? `answered ${status}: ${brief(body)}` : `answered ${status}`;
    return { went: false, try: never.has(status) ? 'never' : 'again', why };
  };

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { visibleReply } from '../../lib/mail/visible-reply.ts';

const file = path.resolve(import.meta.dirname, '../../../shared/corpora/reply_open.jsonl');

interface Sample {
  readonly kind: string;
  readonly input: string;
  readonly expected: string;
}

const samples = (): Sample[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sample)
    .filter(({ kind }) => kind !== 'html');

const shown = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const missing = ({ input, expected }: Sample): string[] => {
  const visible = new Set(visibleReply(input).text.split(/[^\p{L}\p{N}]+/u));
  return expected.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !visible.has(word));
};

describe('mails with the visible reply that others expect', () => {
  if (!existsSync(file)) {
    it.todo('reads them: skipped, since there is no ../shared/corpora/reply_open.jsonl beside this repository');
    return;
  }

  it('shows at least 100 of the 113 texts exactly', () => {
    const exact = samples().filter(({ input, expected }) => shown(visibleReply(input).text) === shown(expected));
    expect(exact.length).toBeGreaterThanOrEqual(100);
  });

  it('misses words in two of them only, where a signature is expected to stay', () => {
    const lossy = samples().filter((sample) => missing(sample).length > 0);
    expect(lossy.length).toBeLessThanOrEqual(2);
  });
});

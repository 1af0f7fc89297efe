import { describe, expect, it } from '@jest/globals';

import { tongues } from '../../../lib/domain/triage/languages/index.ts';
import { languages } from '../../../lib/domain/triage/settings.ts';
import { said } from './said.ts';

/** The same numbers each time. */
const numbers = (seed: number) => () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;

const pieces = [
  'not', 'never', 'great', 'stranded', 'help', 'é', 'ß', '🤬', '😍', '!', '?', '\n', '@x', 'https://a.b/c', '3', '€', 'NO', 'danke', 'nadie',
  "l'", 'soooo', '\u200b', '部屋', '\ud800', '"', ',', '~', '*', '#', 'constructor', '__proto__', 'bad', 'bag', 'hours',
];

describe('any text', () => {
  it('comes to figures between 0 and 1, with a reason, and to the same each time', () => {
    const random = numbers(7);
    for (let round = 0; round < 1500; round += 1) {
      const text = Array.from({ length: 1 + Math.floor(random() * 30) }, () => pieces[Math.floor(random() * pieces.length)]).join(random() < 0.5 ? ' ' : '');
      const once = said(text);
      for (const figure of [once.unhappy, once.urgent]) {
        expect(figure).toBeGreaterThanOrEqual(0);
        expect(figure).toBeLessThanOrEqual(1);
      }
      expect(once.reasons.length).toBeGreaterThan(0);
      expect(said(text)).toEqual(once);
    }
  });

  it('may be empty', () => {
    expect(said('')).toMatchObject({ severity: 'low', reasons: ['nothing in it sounds urgent'] });
  });
});

describe('a text made to be slow', () => {
  it.each([
    ['one letter', 'a'], ['apostrophes', "a'"], ['words that deny', 'not '], ['drawn out', 'sooooooo '], ['emoji', '🤬'], ['combining marks', 'e\u0301\u0301'],
    ['ligatures', '\ufdfa'], ['beginnings of phrases', 'lost my need '], ['addresses', 'https://'], ['digits', '1 '], ['marks', '!?'], ['names', '@'],
  ])('%s: 350 KB take no longer than a page of it, since no more is read', (_name, piece) => {
    const of = (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    said(of(20_000));
    const begun = process.cpuUsage();
    said(of(350_000));
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(400);
  });

  it('is read at its beginning and its end', () => {
    const calm = 'All is as it should be here. '.repeat(12_000);
    expect(said(`We are stranded. ${calm}`).severity).toBe('critical');
    expect(said(`${calm} We are stranded.`).severity).toBe('critical');
  });
});

describe('the languages', () => {
  it('are those that the configuration can name', () => {
    expect(tongues.map(({ lang }) => lang)).toEqual([...languages]);
  });
});

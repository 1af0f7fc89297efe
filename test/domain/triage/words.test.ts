import { describe, expect, it } from '@jest/globals';

import { said } from './said.ts';

describe('a word that denies', () => {
  it.each([
    ['I am happy with the room', 'I am not happy with the room'],
    ['The service was great', 'The service was not great'],
    ['Estoy contento con la habitación', 'No estoy contento con la habitación'],
    ['Ich bin zufrieden mit dem Zimmer', 'Ich bin nicht zufrieden mit dem Zimmer'],
  ])('turns %s around', (good, denied) => {
    expect(said(denied).unhappy).toBeGreaterThan(said(good).unhappy + 0.3);
    expect(said(denied).reasons).not.toEqual(['nothing in it sounds urgent']);
  });

  it('takes away what is said not to be so, but not what follows a pause', () => {
    expect(said('My card was not stolen').urgent).toBeLessThan(said('My card was stolen').urgent - 0.3);
    expect(said('No, my card was stolen').reasons).toContain('says something was stolen, or speaks of fraud');
  });

  it('makes of what should work what does not', () => {
    expect(said('The lift is working').reasons).not.toContain('says something is broken or does not work');
    for (const text of ['The lift is not working', "The lift isn't working", 'The lift isnt working', 'The lift doesn’t really work']) {
      expect([text, said(text).reasons]).toEqual([text, expect.arrayContaining(['says something is broken or does not work'])]);
    }
  });
});

describe('what a manager reads', () => {
  it('is not said twice, once strongly and once weakly', () => {
    const { reasons } = said('We are stranded, stuck in a van on the way to the wrong hotel');
    expect(reasons).toContain('says they are stranded now');
    expect(reasons).not.toContain('says they are stuck');
    expect(said('We are stuck in a van').reasons).toContain('says they are stuck');
  });

  it('calls a promise a promise', () => {
    expect(said('Your desk promised a car at five').reasons).toEqual(['speaks of what was promised']);
  });
});

describe('how people write', () => {
  it('does not matter: case, accents, drawn out words, full width, hashtags', () => {
    const reasons = ['is angry or appalled'];
    for (const text of ['terrible', 'TERRIBLE', 'terribleeeee', 'ｔｅｒｒｉｂｌｅ', '#terrible']) {
      expect([text, said(`this is ${text}`).reasons]).toEqual([text, reasons]);
    }
    expect(said('não funciona e ninguem responde').reasons).toEqual(said('nao funciona e ninguém responde').reasons);
    expect(said('die Buchung ist spaet und das Zimmer ist schäbig und übel').reasons).toContain('is dissatisfied');
    expect(said('das Zimmer ist uebel').reasons).toContain('is dissatisfied');
  });

  it('counts faces and hands in any language', () => {
    expect(said('🤬🤬').reasons).toContain('is angry or appalled');
    expect(said('部屋 😡').reasons).toContain('is angry or appalled');
    expect(said('our room 😍👍').unhappy).toBeLessThan(said('our room').unhappy);
  });

  it('leaves out names and addresses', () => {
    expect(said('@terrible_disaster hello to you, see https://worst.example/terrible')).toMatchObject({ severity: 'low' });
  });

  it('may be sarcastic', () => {
    expect(said('Thanks for nothing').unhappy).toBeGreaterThan(0.5);
    expect(said('Gracias por nada').reasons).toContain('is sarcastic');
    expect(said('Thanks for everything').unhappy).toBeLessThan(0.2);
  });

  it('asks rather than complains', () => {
    expect(said('What time is breakfast?')).toMatchObject({ severity: 'low' });
    expect(said('Can I book a table for four people?')).toMatchObject({ severity: 'low' });
  });
});

describe('reasons', () => {
  it('stand with the weightiest first, and are at most five', () => {
    const { reasons } = said('We are stranded, my bag was stolen, the app is broken, I waited for hours, nobody answers, this is disgusting');
    expect(reasons.slice(0, 2)).toEqual(['says they are stranded now', 'says something was stolen, or speaks of fraud']);
    expect(reasons).toHaveLength(5);
  });

  it('are there for every severity above low', () => {
    for (const text of ['help', 'this is terrible', 'my flight was cancelled', 'sos']) {
      expect([text, said(text).reasons[0]]).not.toEqual([text, 'nothing in it sounds urgent']);
    }
  });
});

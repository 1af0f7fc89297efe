import { describe, expect, it } from '@jest/globals';

import { conversationsOf, type Tie } from '../../lib/domain/conversation.ts';

const hour = 3_600_000;

/** A word received in that hour; its name is its interaction in small letters, unless it has another. */
const tie = (interaction: string, at: number, rest: Partial<Tie> = {}): Tie => ({
  interaction, receivedAt: at * hour, name: interaction.toLowerCase(), answers: [], about: [], ...rest,
});

const words: readonly Tie[] = [
  tie('A', 0, { kind: 'post' }),
  tie('B', 1, { kind: 'reply', answers: ['ours'] }),
  tie('C', 2, { kind: 'mail', name: 'c@x', about: ['stay'] }),
  tie('D', 3, { kind: 'reply', answers: ['b'] }),
  tie('E', 4, { kind: 'mail', name: 'e@x', answers: ['c@x'] }),
  tie('F', 5, { kind: 'mail', name: 'f@x', answers: ['lost@x'], about: ['stay'] }),
  tie('G', 6, { kind: 'form', about: ['#order 7'] }),
  tie('H', 30, { kind: 'form' }),
];
const ours = tie('', 0, { name: 'ours', answers: ['a'] });

const shuffled = <T>(all: readonly T[], seed: number): T[] =>
  all.map((one, place) => ({ one, at: ((place + 1) * 7919 * seed) % 104_729 })).sort((a, b) => a.at - b.at).map(({ one }) => one);

describe('conversations', () => {
  const expected = { A: 'a', B: 'a', C: 'c@x', D: 'a', E: 'c@x', F: 'c@x', G: 'c@x', H: 'h' };

  it('are the same in every order, through words of ours and past what was lost', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      expect(Object.fromEntries(conversationsOf(shuffled(words, seed), [ours]))).toEqual(expected);
    }
  });

  it('hold together below a parent that is missing, and have its name', () => {
    const conversations = conversationsOf(words);
    expect([conversations.get('A'), conversations.get('B'), conversations.get('D')]).toEqual(['a', 'ours', 'ours']);
  });

  it('end with their time: the same subject a month later is another matter', () => {
    const later = tie('Z', 5 + 30 * 24 + 1, { kind: 'mail', name: 'z@x', about: ['stay'] });
    expect(conversationsOf([...words, later]).get('Z')).toBe('z@x');
  });

  it('take in a form that follows a mail within a day, unless it names another matter', () => {
    const mail = tie('M', 0, { kind: 'mail', about: ['stay', '#order 1'] });
    const form = (at: number, about: string[]) => tie('N', at, { kind: 'form', about });
    expect(conversationsOf([mail, form(24, [])]).get('N')).toBe('m');
    expect(conversationsOf([mail, form(25, [])]).get('N')).toBe('n');
    expect(conversationsOf([mail, form(1, ['#order 2'])]).get('N')).toBe('n');
    expect(conversationsOf([mail, form(200, ['#order 1'])]).get('N')).toBe('m');
  });

  it('come to an end when answers go round in a circle', () => {
    const circle = [tie('P', 0, { answers: ['q'] }), tie('Q', 1, { answers: ['p'] })];
    const conversations = conversationsOf(circle);
    expect(conversations.get('P')).toBe(conversations.get('Q'));
  });
});

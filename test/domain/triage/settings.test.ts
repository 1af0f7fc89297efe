import { describe, expect, it } from '@jest/globals';

import { judgeWords } from '../../../lib/domain/triage.ts';
import type { TriageSettings } from '../../../lib/domain/triage/settings.ts';
import { loadConfiguration } from '../../../lib/config/load.ts';
import { lineOf } from '../../../lib/config/mistake.ts';
import { configuration } from '../../fakes/installation.ts';

const judged = (text: string, settings: TriageSettings) => judgeWords({ text }, undefined, settings);

describe('words of the configuration', () => {
  const redTide: TriageSettings = { words: [{ phrase: 'red tide', unhappy: 1, urgent: 3, reason: 'speaks of the red tide' }] };

  it('count as they say, with their reason, in every language', () => {
    expect(judged('There is a red tide at the beach', {}).severity).toBe('low');
    expect(judged('There is a Red Tide at the beach', redTide)).toMatchObject({ severity: 'high', reasons: ['speaks of the red tide'] });
    expect(judged('Hay una red tide en la playa de aquí', redTide).reasons).toContain('speaks of the red tide');
  });

  it('of one language count in that language', () => {
    const sargassum: TriageSettings = { words: [{ phrase: 'sargaz*', language: 'es', urgent: 3, reason: 'speaks of sargassum' }] };
    expect(judged('La playa está llena de sargazo y no hay nadie', sargassum).reasons).toContain('speaks of sargassum');
    expect(judged('The beach is full of sargazo and that is what it is', sargassum).reasons).not.toContain('speaks of sargassum');
  });

  it('come before our own of the same length, and may take weight away', () => {
    const ours = judged('We missed the Late Show', {});
    const theirs = judged('We missed the Late Show', { words: [{ phrase: 'missed the late show', urgent: -1 }] });
    expect(theirs.urgent).toBeLessThan(ours.urgent);
  });

  it('that are ignored count for nothing', () => {
    const text = 'Is the Shipwreck Disaster Bar open?';
    expect(judged(text, {}).reasons).toContain('is angry or appalled');
    expect(judged(text, { ignore: ['Shipwreck Disaster Bar', 'disaster'] }).reasons).toEqual(['nothing in it sounds urgent']);
  });
});

describe('levels of the configuration', () => {
  it('stand instead of ours', () => {
    const levels: TriageSettings = { levels: { critical: { unhappy: 0.6 } } };
    expect(judged('This is terrible', {}).severity).toBe('high');
    expect(judged('This is terrible', levels).severity).toBe('critical');
  });

  it('may be at the very ends, and weak evidence keeps within them', () => {
    const levels: TriageSettings = { levels: { medium: { unhappy: 0, urgent: 0.5 }, high: { urgent: 1 }, critical: { unhappy: 1 } } };
    for (const text of ['This is terrible', 'This is terrible @one @two!', 'Thank you', 'My street, why??!', 'We are stranded at the gate']) {
      const { unhappy, urgent, severity } = judged(text, levels);
      expect([unhappy >= 0 && unhappy <= 1, urgent >= 0 && urgent <= 1, severity]).toEqual([true, true, 'medium']);
    }
  });

  it('say from how many followers on reach counts', () => {
    const context = { complaintsThisWeek: 0, vip: false, followers: 500 };
    const words = { text: 'There is a problem with my room', public: true };
    expect(judgeWords(words, context, { reach: 400 })).toMatchObject({ severity: 'high', reasons: expect.arrayContaining(['public, 500 followers']) });
  });
});

describe('a configuration with triage', () => {
  const mistakesOf = (triage: unknown): string[] => {
    const loaded = loadConfiguration({ ...configuration, triage }, { stage: 'local' });
    return loaded.ok ? [] : loaded.mistakes.map(lineOf);
  };

  it('is right when it says a phrase and what it counts', () => {
    expect(mistakesOf({ words: [{ phrase: 'red tide', urgent: 2 }], ignore: ['Bar'], levels: { high: { urgent: 0.6 } }, reach: 5000 })).toEqual([]);
  });

  it.each([
    ['a word that counts nothing', { words: [{ phrase: 'red tide' }] }, 'triage.words[0]'],
    ['a language that has no words', { words: [{ phrase: 'x y', urgent: 1, language: 'nl' }] }, 'triage.words[0].language'],
    ['a weight beyond all measure', { words: [{ phrase: 'x y', urgent: 60 }] }, 'triage.words[0].urgent'],
    ['a figure above one', { levels: { high: { urgent: 7 } } }, 'triage.levels.high.urgent'],
    ['an unknown key', { word: [] }, 'triage.word'],
  ])('is told of %s', (_name, triage, path) => {
    const mistakes = mistakesOf(triage);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(`${path}: found `);
  });
});

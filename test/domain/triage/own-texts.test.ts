import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { auc } from '../../../bench/auc.ts';
import { judgeWords } from '../../../lib/domain/triage.ts';
import { said } from './said.ts';

interface Row {
  readonly set: string;
  readonly text: string;
  readonly unhappy: 0 | 1 | null;
  readonly urgent: 0 | 1 | null;
}

const rows = readFileSync(path.join(import.meta.dirname, 'fixtures/own-texts.jsonl'), 'utf8')
  .trim().split('\n').map((line) => JSON.parse(line) as Row);

const of = (set: string): Row[] => rows.filter((row) => row.set === set);

describe('texts that we wrote ourselves', () => {
  it.each<[string, 'unhappy' | 'urgent', number]>([
    ['own-asks-for-help', 'urgent', 0.9],
    ['own-asks-for-help-last', 'urgent', 0.78],
    ['own-complaints', 'unhappy', 0.9],
    ['own-complaints-last', 'unhappy', 0.85],
  ])('%s: who is so stands above who is not', (set, figure, least) => {
    const scored = of(set).map((row) => ({ score: judgeWords(row)[figure], is: row[figure] === 1 }));
    expect(auc(scored)).toBeGreaterThan(least);
  });

  it('seldom come to one and the same figure', () => {
    for (const figure of ['unhappy', 'urgent'] as const) {
      const counts = [...Map.groupBy(rows, (row) => judgeWords(row)[figure]).values()].map(({ length }) => length);
      expect(Math.max(...counts)).toBeLessThan(rows.length * 0.04);
    }
  });

  it('wake nobody for newsletters, thanks and jokes', () => {
    const calm = of('own-calm').map(({ text }) => ({ text, ...said(text) }));
    expect(calm.filter(({ severity }) => severity === 'high' || severity === 'critical')).toEqual([]);
    expect(calm.filter(({ severity }) => severity === 'medium').length).toBeLessThanOrEqual(4);
  });
});

describe('weak evidence', () => {
  const weakly = [
    '?', '??!', '...', ' 12 34 56', ' #one #two', ' @one @two @three', ' street avenue block alley', ' rice soap blankets',
    ' 40 people here',
  ];

  it('ranks texts that words alone find alike', () => {
    expect(said('The shower drips').unhappy).not.toBe(said('The shower in the room that I was given drips').unhappy);
    expect(said('Food for the camp').urgent).toBeGreaterThan(said('Songs for the choir').urgent);
  });

  it.each([
    'Good morning', 'There is a problem with my room', 'My flight was cancelled', 'This is terrible', 'We are stranded',
  ])('makes nothing of it worse or better by a level, nor a reason: %s', (text) => {
    const plain = said(text);
    for (const more of [...weakly, weakly.join('')]) {
      const { severity, reasons } = said(text + more);
      expect([more, severity, reasons]).toEqual([more, plain.severity, plain.reasons]);
    }
  });
});

describe('what is told as news', () => {
  it('is less urgent than what somebody asks for themselves', () => {
    const told = said('The ministry of health said that tents, food and medicine were needed in three provinces');
    const asked = said('We need tents, food and medicine in our village, please send somebody');
    expect(asked.urgent).toBeGreaterThan(told.urgent + 0.4);
  });
});

describe('what is denied', () => {
  it('does not reach beyond what is theirs', () => {
    const reason = 'says something is broken or does not work';
    expect(said('They will not mend my broken chair').reasons).toContain(reason);
    expect(said('The chair is not broken').reasons).not.toContain(reason);
  });

  it('stands in no gap of a phrase', () => {
    expect(said('It is here, the bag is not lost').reasons).toEqual(['nothing in it sounds urgent']);
  });
});

describe('a severity above low', () => {
  const nothing = 'nothing in it sounds urgent';

  it('has a reason, if only that it hints at a problem', () => {
    const bad = rows.map(({ text }) => ({ text, ...said(text) })).filter(({ severity }) => severity !== 'low');
    expect(bad.filter(({ reasons }) => reasons.length === 0 || reasons.includes(nothing))).toEqual([]);
    expect(said('Why did you not tell us?').reasons).toEqual(['hints at a problem without naming it']);
  });
});

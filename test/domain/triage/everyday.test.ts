import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import type { Severity } from '../../../lib/domain/severity.ts';
import { said } from './said.ts';

interface Everyday {
  readonly expected: Severity;
  readonly text: string;
}

/** Ordinary messages with what a duty manager would expect; all of it was written down before any was judged. */
const rows = readFileSync(path.join(import.meta.dirname, 'fixtures/everyday.jsonl'), 'utf8')
  .trim().split('\n').map((line) => JSON.parse(line) as Everyday);

const isGrave = (severity: Severity): boolean => severity === 'high' || severity === 'critical';
const judged = rows.map((row) => ({ ...row, severity: said(row.text).severity }));

describe('an ordinary message', () => {
  it('that somebody should act on today is never read as one that can be left', () => {
    expect(judged.filter(({ expected, severity }) => isGrave(expected) && severity === 'low')).toEqual([]);
  });

  it('that asks, thanks or chats wakes nobody', () => {
    expect(judged.filter(({ expected, severity }) => expected === 'low' && isGrave(severity))).toEqual([]);
  });

  it.each([
    'There is no problem with the room', 'There is no rush', 'I have no questions, thanks', 'No hay prisa', 'No hay problema',
    "Il n'y a pas de souci", 'Es gibt kein Problem', "Non c'è problema", 'Não há problema', 'Please send me the invoice',
  ])('that lacks nothing bad lacks nothing: %s', (text) => {
    expect([text, said(text)]).toEqual([text, expect.objectContaining({ severity: 'low' })]);
  });
});

describe('what a manager reads of', () => {
  const out = 'says water, heat, power, a toilet, lift or line is out';

  it.each([
    ['There is no hot water', out],
    ['The heating in our room has been off since noon', out],
    ['The toilet is blocked', out],
    ['Nobody is at the reception, we want to check in', 'says nobody is there'],
    ['No answer yet', 'says nobody answers or cares'],
    ['Still nothing', 'says something has not come or not happened yet'],
    ['Nadie viene a buscarnos', 'says they are stranded now'],
    ['The agent said he would call back', 'speaks of what was promised'],
    ['There are rats in the kitchen', 'says there are vermin'],
    ['Somebody is taking money out of my account', 'says somebody is at their money or in their room'],
  ])('%s is that and nothing before it', (text, reason) => {
    expect([text, said(text).reasons[0]]).toEqual([text, reason]);
  });

  it('what ends a phrase is not told a second time by itself', () => {
    expect(said('Our toilet upstairs is blocked').reasons).toEqual([out]);
  });
});

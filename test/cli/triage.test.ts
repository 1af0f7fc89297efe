import { execFileSync, spawnSync } from 'node:child_process';

import { describe, expect, it } from '@jest/globals';

import { launcher, repository } from './call.ts';

const asked = (input: string, env: Readonly<Record<string, string>> = {}) => {
  const all = { ...process.env, EARSHOT_CONFIG: '/nowhere.json', ...env };
  return spawnSync(process.execPath, [launcher, 'triage'], { cwd: repository, input, encoding: 'utf8', env: all, maxBuffer: 2 ** 26 });
};

describe('triage', () => {
  it('answers each line with both figures, the severity and the reasons, in the same order', () => {
    const { status, stdout, stderr } = asked('{"id":"a","text":"We are stranded"}\n\n{"id":7,"text":"Danke!","lang":"de"}\n');
    expect([status, stderr]).toEqual([0, '']);
    const [first, second] = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toEqual({
      id: 'a', unhappy: expect.any(Number), urgent: expect.any(Number), severity: 'critical', reasons: ['says they are stranded now'],
    });
    expect(second).toMatchObject({ id: 7, severity: 'low', reasons: ['nothing in it sounds urgent'] });
  });

  it('tells of lines that it cannot read, does the others, and fails at the end', () => {
    const { status, stdout, stderr } = asked('sentinel\n{"id":"b"}\n{"id":"c","text":"Hello"}\n[]\nnull\n');
    expect([status, stdout.trim().split('\n').length]).toEqual([1, 1]);
    expect(stdout).toContain('"id":"c"');
    expect(stderr.match(/^Line \d/gm)).toEqual(['Line 1', 'Line 2', 'Line 4', 'Line 5']);
    expect(stderr).not.toContain('sentinel');
  });

  it('takes for a line what ends with a line feed, whatever the text holds, and no byte order mark for words', () => {
    const odd = JSON.stringify({ id: 'b', text: 'We are\u2028stranded\u2029now\u0085!' });
    const { status, stdout, stderr } = asked(`\uFEFF{"id":"a","text":"We are stranded"}\r\n${odd}\n{"id":"c","text":"zürich 🏝"}`);
    expect([status, stderr]).toEqual([0, '']);
    const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers).toMatchObject([{ id: 'a', severity: 'critical' }, { id: 'b', severity: 'critical' }, { id: 'c' }]);
  });

  it('takes as many lines as there are', () => {
    const lines = Array.from({ length: 20_000 }, (_, id) => `{"id":${id},"text":"My flight was cancelled"}`).join('\n');
    const { status, stdout } = asked(lines);
    expect([status, stdout.trim().split('\n').length]).toEqual([0, 20_000]);
  });

  it('is among the verbs', () => {
    expect(execFileSync(process.execPath, [launcher, 'help'], { encoding: 'utf8' })).toContain('\n  triage ');
  });
});

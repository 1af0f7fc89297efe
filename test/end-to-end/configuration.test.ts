import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import { hotelConfiguration } from './hotel.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'earshot-wrong-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a wrong configuration', () => {
  it('ends the start with exit code 2 and says every mistake in a line of its own', () => {
    const right = hotelConfiguration('http://127.0.0.1:1');
    const [x, ...sources] = right.sources;
    const wrong = {
      ...right,
      sources: [{ ...x, provider: 'twiter' }, ...sources, { ...x, provider: 'twitter', brand: 'redwater' }],
      policies: [{ ...right.policies[0], tiers: [{ notify: ['front-desk', 'nobody'], wait: '5 minutes' }] }],
      colour: 'blue',
    };
    const file = path.join(folder, 'earshot.config.json');
    writeFileSync(file, JSON.stringify(wrong));
    const variables = { EARSHOT_CONFIG: file, EARSHOT_DATA: path.join(folder, 'data'), PORT: '0' };
    const { status, stderr, stdout } = spawnSync(process.execPath, ['infra/local/start.ts'], {
      cwd: repository,
      env: { ...process.env, ...variables },
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect([status, stdout]).toEqual([2, '']);
    const [title, ...mistakes] = stderr.trim().split('\n');
    expect(title).toBe(`${file}: 7 mistakes`);
    for (const mistake of mistakes) expect(mistake).toMatch(/^[\w[\].]+: found .+, expected .+$/);
    expect(new Set(mistakes.map((mistake) => mistake.split(':')[0]))).toEqual(
      new Set([
        'colour',
        'policies[0].tiers[0].notify[1]',
        'policies[0].tiers[0].wait',
        'sources[0].provider',
        'sources[3].brand',
        'sources[3].id',
        'subscribers[1]',
      ]),
    );
  });
});

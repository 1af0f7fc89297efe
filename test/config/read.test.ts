import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { readConfiguration } from '../../lib/config/load.ts';
import { WrongConfiguration } from '../../lib/config/mistake.ts';
import { milliseconds } from '../../lib/domain/elapsed.ts';

const repository = path.resolve(import.meta.dirname, '../..');

describe('the configuration file', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'earshot-config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const reading = (text: string): string => {
    const file = path.join(folder, 'earshot.config.json');
    writeFileSync(file, text);
    try {
      readConfiguration(file, { stage: 'local' });
    } catch (error) {
      return error instanceof WrongConfiguration
        ? error.message.replace(folder, '…')
        : `not the right error: ${String(error)}`;
    }
    return 'no error';
  };

  it('that is wrong is told one line per mistake: path, what was found, what was expected', () => {
    expect(reading('{"brands": [], "sources": {}, "subscribers": 1, "policies": null}')).toBe(
      [
        '…/earshot.config.json: 4 mistakes',
        'brands: found an empty list, expected at least 1 entry',
        'sources: found an object, expected a list',
        'subscribers: found a number, expected a list',
        'policies: found null, expected a list',
      ].join('\n'),
    );
  });

  it('that is no JSON is told line and column', () => {
    expect(reading('{\n  "brands": [,]\n}')).toBe(
      '…/earshot.config.json: 1 mistake\n(whole file): found "," at line 2, column 14, expected a value',
    );
  });

  it('that is not there is told so', () => {
    expect(() => readConfiguration(path.join(folder, 'none.json'), { stage: 'local' })).toThrow('found no such file');
  });

  it('that comes with Earshot starts everywhere, hears each channel, and needs nothing of the outside world', () => {
    const { sources, subscribers, policies } = readConfiguration(path.join(repository, 'earshot.config.json'), {
      stage: 'deployed',
    });
    expect(sources.map(({ provider }) => provider)).toEqual(['twitter', 'typeform', 'postmark']);
    expect(subscribers.map(({ protocol }) => protocol)).toEqual(['email', 'sms']);
    const [policy] = policies;
    expect(policy?.opensAt).toBe('medium');
    expect(policy?.tiers.every(({ wait }) => milliseconds(wait) <= 300_000)).toBe(true);
  });
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { ensureSecrets } from '../../lib/config/secrets-file.ts';
import { bluewater } from './bluewater.ts';
import { configurationOf } from './broken.ts';

const link = Buffer.alloc(32, 7).toString('base64');

describe('the first start', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'earshot-secrets-'));
    file = path.join(folder, 'earshot.secrets.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes secrets that only their owner can read, and the next start finds the same', () => {
    const configuration = configurationOf(bluewater());
    const first = ensureSecrets(file, configuration);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Buffer.from(first.sources['x']?.[0] ?? '', 'base64url')).toHaveLength(32);
    expect(first.sources['x']).not.toEqual(first.sources['contact']);
    expect(ensureSecrets(file, configuration)).toEqual(first);
  });

  it('never changes a file that is there, and says which source it lacks', () => {
    const text = JSON.stringify({ sources: { x: ['s3cr3t'], contact: ['s3cr3t'] }, links: [link] });
    writeFileSync(file, text);
    expect(() => ensureSecrets(file, configurationOf(bluewater()))).toThrow(
      'sources.help: found nothing, expected the live secrets of this source (postmark): ' +
        'add "help": ["…"] under "sources", newest first',
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('asks for the key of a captcha, which only its console can draw', () => {
    const settings = { origins: ['https://bluewater.example'], captcha: { service: 'turnstile' } };
    const lobby = { id: 'lobby', provider: 'html', brand: 'bluewater', settings };
    const configuration = { ...configurationOf(bluewater()), sources: [lobby] };
    expect(() => ensureSecrets(file, configuration)).toThrow(
      'found nothing, expected the secret keys of the captcha that this source asks for: ' +
        'add "lobby/captcha": ["…"] under "sources", newest first',
    );
    const drawn = JSON.parse(readFileSync(file, 'utf8')) as { sources: object };
    writeFileSync(file, JSON.stringify({ ...drawn, sources: { ...drawn.sources, 'lobby/captcha': ['0x4AAAA'] } }));
    expect(ensureSecrets(file, configuration).sources['lobby/captcha']).toEqual(['0x4AAAA']);
  });

  it('draws none for a source that comes through a queue, and misses none there', () => {
    const settings = { recipients: ['help@bluewater.example'] };
    const sources = bluewater().sources.map((source) =>
      source['id'] === 'help' ? { id: 'help', provider: 'ses', brand: 'bluewater', settings } : source,
    );
    const configuration = configurationOf({ ...bluewater(), sources });
    expect(Object.keys(ensureSecrets(file, configuration).sources)).toEqual(['x', 'contact']);
    expect(Object.keys(ensureSecrets(file, configuration).sources)).toEqual(['x', 'contact']);
  });

  it('never repeats a secret in what it says', () => {
    writeFileSync(file, '{"sources": {"x": " s3cr3t", "contact": ["s3cr3t "]}, "links": ["s3cr3t"]}');
    let said = '';
    try {
      ensureSecrets(file, configurationOf(bluewater()));
    } catch (error) {
      said = String(error);
    }
    expect(said).toMatch('3 mistakes');
    expect(said).not.toMatch('s3cr3t');
  });
});

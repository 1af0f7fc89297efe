import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { bundle, functionsOf } from '../../infra/bundle.ts';
import { providers } from '../../lib/providers/index.ts';
import { sample } from './sample.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'earshot-bundle-'));

const sources = folder();
const source = (name: string, text: string) => {
  mkdirSync(path.join(sources, name), { recursive: true });
  writeFileSync(path.join(sources, name, 'index.ts'), text);
};
source(
  'receive',
  'import http from "node:http"; export const handler = (): boolean => http.createServer !== undefined;',
);
source('tick', 'export const handler = async (): Promise<string> => (await import("http")).METHODS.join();');

const run = (directory: string, expression: string): string =>
  execFileSync(
    process.execPath,
    ['-e', `const { handler } = require('./index.js'); Promise.resolve(${expression}).then((it) => console.log(it))`],
    {
      cwd: directory,
      encoding: 'utf8',
    },
  ).trim();

describe('a bundle', () => {
  const outdir = folder();
  const { receive = '', tick = '' } = bundle(['receive', 'tick'], sample, outdir, sources);

  it('is one CommonJS file that runs by itself, with the configuration beside it', () => {
    expect(readdirSync(receive).toSorted()).toEqual(['configuration.json', 'index.js', 'package.json']);
    expect(run(receive, 'handler()')).toBe('true');
    expect(JSON.parse(readFileSync(path.join(receive, 'configuration.json'), 'utf8'))).toEqual(sample);
  });

  it('never imports node:http by name, since that loads all of undici at a cold start', () => {
    expect(run(tick, 'handler()')).toContain('POST');
    for (const directory of [receive, tick]) {
      const text = readFileSync(path.join(directory, 'index.js'), 'utf8');
      expect(text).not.toMatch(/(?:require|import)\("(?:node:)?http"\)/);
      expect(text).toContain('getBuiltinModule("node:http")');
    }
  });

  it('has the same bytes each time, wherever it is built', () => {
    const again = bundle(['receive', 'tick'], sample, folder(), sources);
    for (const [name, directory] of Object.entries({ receive, tick })) {
      for (const file of readdirSync(directory)) {
        expect(readFileSync(path.join(String(again[name as 'receive' | 'tick']), file))).toEqual(
          readFileSync(path.join(directory, file)),
        );
      }
    }
  });

  it('is made for every function that the configuration needs', () => {
    expect(functionsOf(sample)).toEqual(['receive', 'receive-mail', 'follow', 'tick', 'desk', 'notify']);
    const subscribers = sample.subscribers.filter(({ protocol }) => protocol === 'email');
    const sources = sample.sources.filter(({ provider }) => provider !== 'ses');
    expect(functionsOf({ ...sample, sources, subscribers })).toEqual(['receive', 'follow', 'tick', 'desk']);
  });

  const functions = functionsOf(sample);
  const real = Object.entries(bundle(functions, sample, folder()));

  it('of every function is small, since a cold start reads all of it', () => {
    // Those that judge carry the words of six languages, 140 KB of text that is not compiled and read when it is needed.
    const most: Readonly<Record<string, number>> = { follow: 600_000, tick: 600_000 };
    for (const [name, directory] of real) {
      const { size } = statSync(path.join(directory, 'index.js'));
      expect([name, size < (most[name] ?? 450_000)]).toEqual([name, true]);
    }
  });

  it('finds its credentials in the environment, and does not carry what would look for them elsewhere', () => {
    for (const [, directory] of real) {
      const text = readFileSync(path.join(directory, 'index.js'), 'utf8');
      const found = ['AWS_SESSION_TOKEN', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'sso_start_url'].filter((word) => text.includes(word));
      expect(found).toEqual(['AWS_SESSION_TOKEN']);
    }
  });

  it('carries nothing that streams events, and what judges and tells carries nothing that reads configurations', () => {
    for (const [name, directory] of real) {
      const text = readFileSync(path.join(directory, 'index.js'), 'utf8');
      expect([name, text.includes(':message-type')]).toEqual([name, false]);
      if (name === 'follow' || name === 'tick') expect([name, text.includes('_zod')]).toEqual([name, false]);
    }
  });

  it('of receive holds the providers of the configuration, whichever they are, and no others', () => {
    const signatures = ['x-twitter-webhooks-signature', 'typeform-signature', 'x-webflow-signature'];
    const signaturesIn = (names: readonly string[]): string[] => {
      const sources = names.map((provider) => ({ id: provider, provider, brand: 'bluewater' }));
      const { receive = '' } = bundle(['receive'], { ...sample, sources }, folder());
      const text = readFileSync(path.join(receive, 'index.js'), 'utf8');
      return signatures.filter((signature) => text.includes(signature));
    };
    expect(signaturesIn(['twitter'])).toEqual(['x-twitter-webhooks-signature']);
    expect(signaturesIn(Object.keys(providers))).toEqual(signatures);
  });
});

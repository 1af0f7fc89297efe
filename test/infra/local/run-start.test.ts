import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';

import { until } from '../../local-run/start-run.ts';

const repository = path.resolve(import.meta.dirname, '../../..');
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0).reverse()) close();
});

/** `npm start`, as a process of its own, in a folder that goes with the test. */
const npmStart = (variables: Readonly<Record<string, string>> = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-start-'));
  const env = {
    ...process.env,
    PORT: '0',
    EARSHOT_DATA: path.join(folder, 'data'),
    EARSHOT_SECRETS: path.join(folder, 'secrets.json'),
    ...variables,
  };
  const child = spawn(process.execPath, ['infra/local/start.ts'], { cwd: repository, env });
  const seen = { out: '', error: '', code: undefined as number | undefined };
  child.stdout.on('data', (chunk: Buffer) => (seen.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (seen.error += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  closers.push(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return { seen, ended, kill: (signal: NodeJS.Signals) => child.kill(signal), folder };
};

const address = (seen: { readonly out: string; readonly error: string }): Promise<string> =>
  until(
    'the address and the desk page',
    () => {
      // A start that failed need not be waited for.
      if (seen.error) throw new Error(seen.error);
      return /^earshot listening on (http:\/\/127\.0\.0\.1:\d+)\nthe desk page is \1\/\n/m.exec(seen.out)?.[1];
    },
    30,
  );

describe('npm start', () => {
  it('says when it can take a webhook, takes one, survives kill -9, and stops cleanly within 5 s', async () => {
    const first = npmStart();
    const url = await address(first.seen);
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${url}/in/contact`, { method: 'POST', body: '{}' })).status).toBe(415);
    first.kill('SIGKILL');
    await first.ended;

    const second = npmStart({
      EARSHOT_DATA: path.join(first.folder, 'data'),
      EARSHOT_SECRETS: path.join(first.folder, 'secrets.json'),
    });
    await address(second.seen);
    const asked = Date.now();
    second.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5000);
    expect(second.seen.error).toBe('');
  }, 60_000);

  it('stops with exit code 2 and one line per mistake when the configuration is wrong', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'earshot-wrong-'));
    closers.push(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'earshot.config.json');
    writeFileSync(
      file,
      JSON.stringify({ brands: [{ id: 'a', name: 'A' }], sources: [], subscribers: [], policies: [], more: 1 }),
    );
    const { ended, seen } = npmStart({ EARSHOT_CONFIG: file });
    expect(await ended).toBe(2);
    expect(seen.error).toMatch(/^sources: found .+, expected .+$/m);
    expect(seen.error).toMatch(/^more: found .+, expected .+$/m);
  });

  it('says that a port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()));
    closers.push(() => taken.close());
    const { port } = taken.address() as AddressInfo;
    const { ended, seen } = npmStart({ PORT: String(port) });
    expect(await ended).toBe(1);
    expect(seen.error).toBe(
      `Port ${port} on 127.0.0.1 is taken: stop what listens there, or start with another PORT (0 picks a free one).\n`,
    );
  });
});

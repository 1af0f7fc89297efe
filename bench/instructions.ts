import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

const counter = 'instructions:u';

const isCounted = (line: string): boolean => /^\d+,/.test(line);

/** Whether `perf` may count instructions here, which a busy neighbour does not change; most containers forbid it. */
export const canCountInstructions = (): boolean => {
  const { stderr, error } = spawnSync('perf', ['stat', '-x', ',', '-e', counter, 'true'], { encoding: 'utf8' });
  return error === undefined && isCounted(stderr.trim());
};

/** The instructions that the process spends while `work` lasts; `undefined` where `perf` is not there. */
export const countInstructions = async (pid: number, work: () => Promise<void>): Promise<number | undefined> => {
  const options = ['stat', '-x', ',', '-e', counter, '-p', String(pid)];
  const perf = spawn('perf', options, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = text(perf.stderr);
  // It says nothing when it has attached.
  await sleep(200);
  await work();
  perf.kill('SIGINT');
  await once(perf, 'close');
  const line = (await said).trim();
  return isCounted(line) ? Number.parseInt(line, 10) : undefined;
};

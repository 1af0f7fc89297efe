import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { secrets } from '../test/fakes/installation.ts';
import { type Bundled, type Bundles, environment } from './bundles.ts';
import { type Finding, median, ratio } from './finding.ts';
import { canCountInstructions, countInstructions } from './instructions.ts';
import type { Report, Round } from './receive-process.ts';
import { startStub, type Stub } from './stub.ts';

const events = 500;
const warmingRounds = 4;
const rounds = 15;
const goal = 1.2;

/** A process that handles deliveries when it is asked to. */
interface Runner {
  readonly child: ChildProcess;
  /** Never resolves; throws when the process ends before it was told to. */
  readonly ended: Promise<never>;
}

const start = ({ name, directory }: Bundled, { endpoint }: Stub): Runner => {
  const aws = { AWS_ENDPOINT_URL_DYNAMODB: endpoint, AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint };
  const env = { ...environment(directory), ...aws };
  const child = fork(path.join(import.meta.dirname, 'receive-process.ts'), [name], { env });
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', () => reject(new Error('A measured process ended too soon; what it wrote above says why.')));
  });
  ended.catch(() => 'It ends in the end.');
  return { child, ended };
};

const ask = async ({ child, ended }: Runner, message: Round | 'go'): Promise<Report> => {
  child.send(message);
  const [report] = (await Promise.race([once(child, 'message'), ended])) as [Report];
  return report;
};

interface TakenOnce {
  readonly cpu: number;
  readonly instructions?: number;
}

interface Taken {
  readonly cpu: number[];
  readonly instructions: number[];
}

/** One round of one process, for each event: its events are made before, and counted while they are handled. */
const measure = async (runner: Runner, first: number, counts: boolean): Promise<TakenOnce> => {
  await ask(runner, { first, events });
  let cpu = Number.NaN;
  const work = async (): Promise<void> => {
    const report = await ask(runner, 'go');
    if ('cpuMicroseconds' in report) cpu = report.cpuMicroseconds / events;
  };
  if (!counts) await work();
  const counted = counts ? await countInstructions(runner.child.pid ?? 0, work) : undefined;
  return { cpu, instructions: counted && counted / events };
};

/** The processes take turns, so that what disturbs the machine disturbs all of them. */
const alternate = async (runners: readonly Runner[]): Promise<Taken[]> => {
  const counts = canCountInstructions();
  const all = runners.map((): Taken => ({ cpu: [], instructions: [] }));
  for (let round = 0; round < warmingRounds + rounds; round += 1) {
    for (const [place, runner] of runners.entries()) {
      const { cpu, instructions } = await measure(runner, round * events, counts);
      if (round < warmingRounds) continue;
      all[place]?.cpu.push(cpu);
      if (instructions !== undefined) all[place]?.instructions.push(instructions);
    }
  }
  return all;
};

const findingOf = (ours: Taken, theirs: Taken): Finding => {
  const inCpu = ratio(ours.cpu, theirs.cpu);
  const inInstructions = ours.instructions.length > 0 ? ratio(ours.instructions, theirs.instructions) : undefined;
  const [our, their] = [ours, theirs].map(({ cpu }) => median(cpu).toFixed(0));
  const cpu = `${inCpu.toFixed(2)} times in CPU (${our} µs to ${their})`;
  const counted = inInstructions === undefined ? 'no perf here' : `${inInstructions.toFixed(2)} in instructions`;
  // A busy machine changes CPU time, and never instructions.
  const figure = inInstructions ?? inCpu;
  return { what: 'receive: one 3 KB post, to a bare PutItem', figure, reads: `${cpu}, ${counted}`, goal };
};

const none: Taken = { cpu: [], instructions: [] };

/** One delivery through the whole receive function, beside a bare SDK PutItem of the same body. */
export const measureReceive = async ({ client, functions }: Bundles): Promise<Finding[]> => {
  const receive = functions.find(({ name }) => name === 'receive');
  if (receive === undefined) throw new Error('There is no bundle of receive to measure.');
  const stub = await startStub(JSON.stringify(secrets));
  const runners = [receive, client].map((bundled) => start(bundled, stub));
  try {
    const [ours = none, theirs = none] = await alternate(runners);
    return [findingOf(ours, theirs)];
  } finally {
    for (const { child } of runners) child.kill();
    stub.close();
  }
};

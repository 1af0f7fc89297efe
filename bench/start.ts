import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { type Bundled, type Bundles, environment } from './bundles.ts';
import { type Finding, least, median, ratio } from './finding.ts';

// A process is disturbed by whatever else runs, so each bundle is started many times, in turn with the others.
const rounds = 25;

const startGoal = 1.25;
const receiveGoalKilobytes = 450;

const script = (file: string): string => `
  const before = process.cpuUsage();
  require(${JSON.stringify(file)});
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);`;

/** Milliseconds of CPU that a fresh process of this very Node takes to load a bundle, its clients included. */
const start = ({ directory }: Bundled): number =>
  Number(
    execFileSync(process.execPath, ['-e', script(path.join(directory, 'index.js'))], {
      env: environment(directory),
      encoding: 'utf8',
    }),
  );

const timesOf = (all: readonly Bundled[]): Map<Bundled, readonly number[]> => {
  const times = new Map<Bundled, number[]>(all.map((one) => [one, []]));
  for (let round = 0; round < rounds; round += 1) for (const [one, taken] of times) taken.push(start(one));
  return times;
};

const sizeOf = ({ kilobytes }: Bundled): string => `${kilobytes.toFixed(0)} KB`;

/** What the start of each function costs beside that of a bare DynamoDB client, and how large its bundle is. */
export const measureStarts = ({ client, lean, functions }: Bundles): Finding[] => {
  const times = timesOf([client, lean, ...functions]);
  const of = (one: Bundled): readonly number[] => times.get(one) ?? [];
  const readsOf = (one: Bundled): string =>
    `${median(of(one)).toFixed(1)} ms median, ${least(of(one)).toFixed(1)} least, ${sizeOf(one)}`;
  const beside = (one: Bundled): Finding => {
    const figure = ratio(of(one), of(client));
    const toLean = `${ratio(of(one), of(lean)).toFixed(2)} of the lean one`;
    const reads = `${figure.toFixed(2)} times, ${toLean}, ${readsOf(one)}`;
    return { what: `start: ${one.name}`, figure, reads, goal: startGoal };
  };
  const size = ({ kilobytes, name }: Bundled): Finding => ({
    what: `size: ${name}`, figure: kilobytes, reads: `${kilobytes.toFixed(0)} KB`, goal: receiveGoalKilobytes,
  });
  return [
    { what: 'start: a bare DynamoDB client', figure: median(of(client)), reads: readsOf(client) },
    { what: 'start: the same, lean', figure: median(of(lean)), reads: readsOf(lean) },
    ...functions.map(beside),
    ...functions.filter(({ name }) => name === 'receive').map(size),
  ];
};

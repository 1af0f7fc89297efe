import { isDeepStrictEqual } from 'node:util';

import type { Configuration } from '../domain/configuration.ts';
import { exits, Misuse } from './command.ts';
import type { Flags, Run } from './command.ts';
import { lookAtSecrets } from './doctor-secrets.ts';
import { reasonOf } from './faults.ts';
import { bad, type Finding, good, look } from './finding.ts';
import { openPlace } from './place.ts';
import type { Place } from './place.ts';
import { configuration, configurationFile } from './settings.ts';

// The sweep passes every minute; what is overdue for longer has been passed by.
const sweptWithinMs = 150_000;

const work = async ({ ledger }: Place): Promise<Finding> => {
  const late = await ledger.overdue(new Date(Date.now() - sweptWithinMs).toISOString(), 100);
  if (late.length === 0) return good('work', 'nothing waits longer than it should');
  const count = late.length < 100 ? String(late.length) : '100 or more';
  return bad('work', `${count} records are overdue for minutes: does the sweep run? docs/runbook.md, tick-silent`);
};

const isDeployed = ({ stack, table }: Flags): boolean => stack !== undefined || table !== undefined;

const secondOpinion = ({ triage }: Configuration, flags: Flags): Finding[] => {
  const reader = triage?.secondOpinion;
  if (reader === undefined) return [];
  const deployed = `short texts are sent to Amazon Comprehend in ${reader.region ?? "the stack's region"}`;
  const local = 'configured, and not asked in the local run, which has no credentials';
  return [good('second opinion', isDeployed(flags) ? deployed : local)];
};

const localFile = (flags: Flags): Configuration | string => {
  try {
    return configuration(isDeployed(flags) ? 'deployed' : 'local');
  } catch (error) {
    return reasonOf(error);
  }
};

/** The configuration that counts: of a stack the one it runs with, else the one in the file here. */
const loaded = async (flags: Flags, place: Place | string): Promise<Configuration | string> => {
  if (flags.stack === undefined) return localFile(flags);
  return typeof place === 'string' ? 'not looked at: the stack was not found' : place.configuration().catch(reasonOf);
};

const inWords = (all: Configuration, flags: Flags): string => {
  const count = `${all.sources.length} sources`;
  if (flags.stack === undefined) return `${configurationFile()}, ${count}`;
  const same = isDeepStrictEqual(all, localFile(flags));
  return `as deployed, ${count}; ${configurationFile()} here ${same ? 'is the same' : 'is another one'}`;
};

const opened = async (flags: Flags): Promise<Place | string> =>
  openPlace(flags).catch((error: unknown) => {
    if (error instanceof Misuse) throw error;
    return reasonOf(error);
  });

/** Looks at everything that can be wrong outside the code. Fails when something needs somebody. */
export const doctor: Run = async ({ flags, say }) => {
  const place = await opened(flags);
  const all = await loaded(flags, place);
  const findings = [
    typeof all === 'string' ? bad('configuration', all) : good('configuration', inWords(all, flags)),
    ...(typeof all === 'string' ? [] : secondOpinion(all, flags)),
    typeof place === 'string' ? bad('pipeline', place) : good('pipeline', place.name),
    ...(typeof place === 'string' ? [] : [await look('work', () => work(place))]),
    ...(typeof place === 'string' || typeof all === 'string' ? [] : await Promise.all(lookAtSecrets(place, all))),
  ];
  for (const one of findings) say(one, `${one.ok ? 'ok   ' : 'WRONG'}  ${one.check}: ${one.found}`);
  return findings.every(({ ok }) => ok) ? exits.done : exits.failed;
};

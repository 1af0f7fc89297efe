import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import PostalMime from 'postal-mime';

import type { Said } from '../lib/domain/interaction.ts';
import { readMail, saidInMail } from '../lib/mail/index.ts';
import { Unreadable } from '../lib/providers/provider.ts';
import { type Finding, least, ratio, table } from './finding.ts';
import { samplesOf } from './mail-samples.ts';

const envelope = { receivedAt: new Date('2026-03-03T12:00:00Z') };

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** Ours and the bare parser's, one after the other in each round, so that a busy machine disturbs both. */
const compare = async (kind: string, raw: Buffer): Promise<Finding[]> => {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 300; round += 1) {
    theirs.push(await timed(() => PostalMime.parse(raw)));
    ours.push(await timed(async () => saidInMail(await readMail(raw, envelope), 'k')));
  }
  const figure = ratio(ours.slice(50), theirs.slice(50));
  const reads = `${figure.toFixed(2)} times (${least(ours).toFixed(2)} ms against ${least(theirs).toFixed(2)} ms)`;
  return [{ what: `20 KB, ${kind}: cost against postal-mime alone`, figure, reads, goal: 1.3 }];
};

const corpora = path.resolve(import.meta.dirname, '../../shared/corpora');
const notMails = /\.(?:json|golden|zip|py)$|(?:^|\/)(?:LICENSE|LICENSES|NOTICE|SOURCE\.txt|README\.md)(?:\/|$)/;

const mails = (): string[] =>
  readdirSync(corpora, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.startsWith('mail-') && !notMails.test(file) && statSync(path.join(corpora, file)).isFile());

interface Outcome {
  readonly file: string;
  readonly took: number;
  readonly said?: Said;
}

const outcomeOf = async (file: string): Promise<Outcome> => {
  const raw = readFileSync(path.join(corpora, file));
  const start = performance.now();
  try {
    const said = saidInMail(await readMail(raw, envelope), 'k');
    return { file, took: performance.now() - start, said };
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    return { file, took: performance.now() - start };
  }
};

const percent = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

/** Headers by which a mail says itself that it is no person's, or went through a list. */
const list = /^(?:list-\w+|precedence|x-mailing-list|mailing-list|x-beenthere|x-mailman-version|auto-submitted):/im;
const headOf = (file: string): string =>
  readFileSync(path.join(corpora, file), 'latin1').split(/\r?\n\r?\n/, 1)[0] ?? '';

const overCorpora = async (): Promise<Finding[]> => {
  const outcomes: Outcome[] = [];
  for (const file of mails()) outcomes.push(await outcomeOf(file));
  const bounces = outcomes.filter(({ file }) => /^mail-sisimai\/maildir\/(?:bsd|dos|mac|err)\//.test(file));
  const missed = bounces.filter(({ said }) => said?.automatic === undefined).length;
  const people = outcomes.filter(({ file }) => /spamassassin\/easy-ham/.test(file) && !list.test(headOf(file)));
  const mistaken = people.filter(({ said }) => said?.automatic !== undefined).length;
  const kept = outcomes.filter(({ said }) => said === undefined).length;
  const slowest = Math.max(...outcomes.map(({ took }) => took));
  const share = (part: number, all: readonly Outcome[]) => ({
    figure: (100 * part) / all.length,
    reads: percent(part, all.length),
  });
  return [
    { what: 'open mails that nobody can read', ...share(kept, outcomes) },
    { what: 'slowest open mail, ms', figure: slowest, reads: slowest.toFixed(0), goal: 1000 },
    { what: 'bounces missed, %', ...share(missed, bounces), goal: 3 },
    { what: 'people taken for machines, %', ...share(mistaken, people), goal: 0.5 },
  ];
};

const findings: Finding[] = [];
for (const [kind, raw] of samplesOf(20_000)) findings.push(...(await compare(kind, raw)));
if (existsSync(corpora)) findings.push(...(await overCorpora()));
else console.log('Skipped the open mails: there is no folder ../shared/corpora beside this repository.');
console.log(table(findings));

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { auc } from './auc.ts';
import { type Finding, median, ratio, table } from './finding.ts';
import { ours, oursTold, type Scorer, scorersIn } from './triage-peers.ts';

// Not of this project and never in its package.json:
// npm i --prefix "$TMPDIR/earshot-peers" sentiment vader-sentiment wink-sentiment multilang-sentiment
const peersFolder = process.env['EARSHOT_PEERS'] ?? path.join(tmpdir(), 'earshot-peers');
const corpus = path.resolve(import.meta.dirname, '../../shared/corpora/triage_open.jsonl');
/** Written by us before the weights were weighed, in the voice of data that is not here: both halves are ours. */
const ownTexts = path.resolve(import.meta.dirname, '../test/domain/triage/fixtures/own-texts.jsonl');
const microsecondsGoal = 50;
const rounds = 9;
const textsPerRound = 500;

interface Row {
  readonly set: string;
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly unhappy: 0 | 1 | null;
  readonly urgent: 0 | 1 | null;
}
type Figure = 'unhappy' | 'urgent';

const rowsOf = (file: string): Row[] => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Row);

const hashOf = ({ id }: Row): Buffer => createHash('sha256').update(id).digest();

/** Which half a row is in. Weights were weighed against figures of the first; no row of the second was read. */
const halfOf = (row: Row): number => (hashOf(row)[3] ?? 0) % 2;

const aucOf = ({ score, most }: Scorer, rows: readonly Row[], figure: Figure): number =>
  auc(rows.slice(0, most).map((row) => ({ score: score(row.text, row.lang)[figure], is: row[figure] === 1 })));

const groupsOf = (rows: readonly Row[]): [string, Row[]][] => [...Map.groupBy(rows, ({ set, lang }) => `${set} ${lang}`)];

/** One line: both halves of one set for one figure. */
const lineOf = (scorer: Scorer, name: string, rows: readonly Row[], figure: Figure): Finding => {
  const byHash = rows.toSorted((one, other) => hashOf(one).compare(hashOf(other)));
  const halves = [0, 1].map((half) => aucOf(scorer, byHash.filter((row) => halfOf(row) === half), figure));
  const some = scorer.most === undefined ? '' : ` (${scorer.most} of each half)`;
  const what = `${name}, ${figure}: ${scorer.name}${some}`;
  return { what, figure: halves[1] ?? Number.NaN, reads: halves.map((half) => half.toFixed(3)).join(' / ') };
};

const linesOf = (scorers: readonly Scorer[], name: string, rows: readonly Row[]): Finding[] =>
  (['unhappy', 'urgent'] as const).flatMap((figure) => {
    const labelled = rows.filter((row) => row[figure] !== null);
    if (!labelled.some((row) => row[figure] === 1)) return [];
    return scorers.map((scorer) => lineOf(scorer, name, labelled, figure));
  });

const microseconds = ({ score }: Scorer, rows: readonly Row[]): number => {
  const begun = performance.now();
  for (const { text, lang } of rows) score(text, lang);
  return ((performance.now() - begun) * 1000) / rows.length;
};

/** What a text costs; rounds of all take turns, so that what disturbs the machine disturbs all of them. */
const times = (peers: readonly Scorer[], rows: readonly Row[]): Finding[] => {
  const typical = rows.filter(({ set }) => set === 'airline').slice(0, textsPerRound);
  const all = [ours, ...peers].map((scorer) => ({ scorer, took: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) for (const { scorer, took } of all) took.push(microseconds(scorer, typical));
  const own = all[0]?.took ?? [];
  return all.map(({ scorer, took }) => ({
    what: `a post: ${scorer.name}`,
    figure: median(took),
    reads: `${median(took).toFixed(1)} µs${scorer === ours ? '' : `, ours takes ${ratio(own, took).toFixed(2)} times that`}`,
    ...(scorer === ours && { goal: microsecondsGoal }),
  }));
};

/** How well both figures tell the open texts apart, beside the packages that are there, and what a text costs. */
export const measureTriage = (): Finding[] => {
  if (!existsSync(corpus)) {
    console.error(`bench: triage is left out: there are no labelled texts at ${corpus}`);
    return [];
  }
  const rows = [...rowsOf(corpus), ...rowsOf(ownTexts)];
  const peers = scorersIn(createRequire(path.join(peersFolder, 'index.js')));
  return [...groupsOf(rows).flatMap(([name, those]) => linesOf([ours, oursTold, ...peers], name, those)), ...times(peers.filter((peer) => peer.most === undefined), rows)];
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(table(measureTriage()));

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { visibleReply } from '../lib/mail/visible-reply.ts';
import { type Finding, least, table } from './finding.ts';
import { hostile } from './visible-reply-hostile.ts';
import { lostWords, type Peer, peersIn, shown } from './visible-reply-peers.ts';

// Not of this project and never in its package.json: npm i --prefix "$TMPDIR/earshot-peers" <the packages>.
const peersFolder = process.env['EARSHOT_PEERS'] ?? path.join(tmpdir(), 'earshot-peers');
const corpus = path.resolve(import.meta.dirname, '../../shared/corpora/reply_open.jsonl');

const cpuGoal = 50;
const rounds = 3;

interface Sample {
  readonly kind: string;
  readonly input: string;
  readonly expected: string;
}

const samples = (): Sample[] => {
  if (!existsSync(corpus)) return [];
  const rows = readFileSync(corpus, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Sample);
  return rows.filter(({ kind }) => kind !== 'html');
};

const ours: Peer = { name: 'ours', read: (mail) => visibleReply(mail).text };

const scores = ({ name, read }: Peer, mails: readonly Sample[]): Finding[] => {
  const seen = mails.map(({ input, expected }) => ({ expected, visible: read(input) }));
  const exact = seen.filter(({ expected, visible }) => shown(visible) === shown(expected)).length;
  const lost = seen.reduce((sum, { expected, visible }) => sum + lostWords(expected, visible), 0);
  return [
    { what: `${name}: exactly right`, figure: exact, reads: `${exact} of ${mails.length}` },
    { what: `${name}: words lost`, figure: lost, reads: String(lost) },
  ];
};

const cpuOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const leastCpu = (text: string): number => least(Array.from({ length: rounds }, () => cpuOf(() => visibleReply(text))));

/** What 350 KB of the slowest shape costs, and by how much twice a text costs more than once: linear is two or less. */
const times = (): Finding[] => {
  const all = Object.entries(hostile).map(([name, piece]) => ({ name, cpu: leastCpu(piece(350_000)), piece }));
  const slowest = all.toSorted((one, other) => other.cpu - one.cpu)[0];
  if (slowest === undefined) return [];
  const growth = leastCpu(slowest.piece(200_000)) / leastCpu(slowest.piece(100_000));
  const { name, cpu } = slowest;
  return [
    { what: `350 KB, slowest (${name}), CPU`, figure: cpu, reads: `${cpu.toFixed(1)} ms`, goal: cpuGoal },
    { what: '200 KB of it against 100 KB', figure: growth, reads: `${growth.toFixed(2)} times`, goal: 2.5 },
  ];
};

/** How right the visible reply is beside the packages that are there, and what hostile texts cost. */
export const measureVisibleReply = (): Finding[] => {
  const peers = peersIn(createRequire(path.join(peersFolder, 'index.js')));
  const mails = samples();
  return [...(mails.length === 0 ? [] : [ours, ...peers].flatMap((peer) => scores(peer, mails))), ...times()];
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(table(measureVisibleReply()));

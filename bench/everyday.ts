import { readFileSync } from 'node:fs';
import path from 'node:path';

import { severities, type Severity, severityRank } from '../lib/domain/severity.ts';
import { judgeWords } from '../lib/domain/triage.ts';

/** Ordinary messages, each with the severity that a duty manager would give it; written before any was judged. */
const file = path.resolve(import.meta.dirname, '../test/domain/triage/fixtures/everyday.jsonl');

interface Everyday {
  readonly lang: string;
  readonly expected: Severity;
  readonly text: string;
}

const rows = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Everyday);
const judged = rows.map((row) => ({ ...row, ...judgeWords({ text: row.text }) }));
const offOf = ({ severity, expected }: (typeof judged)[number]): number => severityRank(severity) - severityRank(expected);

for (const [lang, those] of [...Map.groupBy(judged, (row) => row.lang), ['all', judged] as const]) {
  const offBy = (least: number, most = least): number => those.filter((row) => Math.abs(offOf(row)) >= least && Math.abs(offOf(row)) <= most).length;
  console.log(`${lang}: of ${those.length} exact ${offBy(0)}, off by one ${offBy(1)}, off by two or three ${offBy(2, 3)}`);
}
console.log('expected (down), judged (across)');
console.table(Object.fromEntries(severities.map((expected) => [expected, Object.fromEntries(
  severities.map((severity) => [severity, judged.filter((row) => row.expected === expected && row.severity === severity).length]),
)])));

if (process.argv.includes('--each')) {
  for (const { expected, severity, text, reasons, urgent, unhappy } of judged) {
    console.log(`${expected === severity ? ' ' : '*'} ${expected} ${severity} ${unhappy.toFixed(2)} ${urgent.toFixed(2)} ${text} | ${reasons.join('; ')}`);
  }
}

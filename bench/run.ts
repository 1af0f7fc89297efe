import { makeBundles } from './bundles.ts';
import { type Finding, table } from './finding.ts';
import { measureMoney } from './money.ts';
import { measureReceive } from './receive.ts';
import { measureStarts } from './start.ts';

/**
 * `npm run bench`: what a delivery takes beside a bare PutItem, how long functions take to start beside a bare client,
 * and what it all costs. A report, not a gate: a missed goal ends well too. `--json` for machines.
 */
const measureAll = async (): Promise<Finding[]> => {
  const bundles = makeBundles();
  return [...(await measureReceive(bundles)), ...measureStarts(bundles), ...(await measureMoney())];
};

const findings = await measureAll();
process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify(findings, undefined, 2) : table(findings)}\n`);

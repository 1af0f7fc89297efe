import { options, written } from './options.ts';
import type { OptionName } from './options.ts';
import { verbs } from './verbs.ts';
import type { Verb } from './verbs.ts';

const columns = (rows: readonly (readonly [left: string, right: string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

/** The names of all verbs, as a sentence goes on with them. */
export const verbNames = (): string => Object.keys(verbs).join(', ');

/** What there is. */
export const usage = (): string => `Usage: npx earshot <verb> [options]

${columns(Object.entries(verbs).map(([name, { takes, about }]) => [`${name} ${takes}`.trim(), about]))}

npx earshot <verb> --help tells the options of one. It finds the local run by EARSHOT_DATA (.earshot), and reads
EARSHOT_CONFIG (earshot.config.json); a deployed pipeline by --stack, with the AWS credentials of the environment.
Exit codes: 0 done, 1 failed, 2 wrong use.`;

/** How one verb is used. */
export const usageOf = (name: string, { takes, about, options: taken }: Verb): string => {
  const names: readonly OptionName[] = [...taken, 'json'];
  const rows = names.map((option) => [written(option), options[option].about] as const);
  return `Usage: npx earshot ${`${name} ${takes}`.trim()} [options]\n\n${about}\n\n${columns(rows)}`;
};

import { exits } from './command.ts';
import { exitOf, reasonOf } from './faults.ts';
import { parse } from './parse.ts';
import { jsonLine, shown } from './terminal.ts';
import { usage, usageOf } from './usage.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const warn = (line: string): void => void process.stderr.write(`${line}\n`);

const call = async (args: readonly string[]): Promise<number> => {
  const { name, verb, words, flags, help } = parse(args);
  if (help) {
    print(usageOf(name, verb));
    return exits.done;
  }
  const say = (record: object, inWords: string): void => print(flags.json ? jsonLine(record) : shown(inWords));
  const run = await verb.load();
  return (await run({ words, flags, say, warn: (line) => warn(shown(line)) })) ?? exits.done;
};

/** Does what a command line asks for and answers the exit code: 0 done, 1 failed, 2 wrong use. */
export const main = async (args: readonly string[]): Promise<number> => {
  // Whoever reads us, such as `head`, may have enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  if (args.length === 0) {
    warn(usage());
    return exits.wrongUse;
  }
  if (['help', '--help', '-h'].includes(args[0] ?? '')) {
    print(usage());
    return exits.done;
  }
  try {
    return await call(args);
  } catch (error) {
    warn(`earshot: ${shown(reasonOf(error))}`);
    return exitOf(error);
  }
};

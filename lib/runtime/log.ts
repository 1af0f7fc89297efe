import type { Log } from '../pipeline/ports.ts';

// Long enough for every reason and error name of ours; anything longer is not ours.
const fieldLength = 512;

/** One line of JSON each. Only `LogFields` go in, so that no body, secret or address can. */
export const log: Log = (level, what, fields = {}) => {
  const line = JSON.stringify({ level, what, ...fields }, (_, value: unknown) =>
    typeof value === 'string' ? value.slice(0, fieldLength) : value,
  );
  process.stdout.write(`${line}\n`);
};

export const systemClock = (): Date => new Date();

/** What a verb was asked for besides its words; the names are the options' of `options.ts`. */
export interface Flags {
  readonly json?: boolean;
  readonly raw?: boolean;
  readonly list?: boolean;
  readonly yes?: boolean;
  readonly challenge?: boolean;
  readonly file?: string;
  readonly text?: string;
  readonly url?: string;
  readonly secret?: string;
  readonly source?: string;
  readonly since?: string;
  readonly until?: string;
  readonly quarantined?: boolean;
  readonly 'dry-run'?: boolean;
  readonly all?: boolean;
  readonly queue?: string;
  readonly into?: string;
  readonly surge?: string;
  readonly by?: string;
  readonly note?: string;
  readonly table?: string;
  readonly region?: string;
  readonly bucket?: string;
  readonly 'secrets-id'?: string;
  readonly stack?: string;
}

/** One call of one verb. */
export interface Command {
  /** What stands after the verb. */
  readonly words: readonly string[];
  readonly flags: Flags;
  /** Tells one result: as a line of JSON with `--json`, else in words. */
  readonly say: (record: object, words: string) => void;
  /** Tells the person something that is not a result; never on standard output. */
  readonly warn: (words: string) => void;
}

/** How a command ends. */
export const exits = { done: 0, failed: 1, wrongUse: 2 } as const;

/** Does what one verb is for. Answers the exit code when that is not 0; what it throws is told, and is a 1 or a 2. */
export type Run = (command: Command) => Promise<number | undefined>;

/** The command was written wrongly: what was got, what was expected. Ends with 2. */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

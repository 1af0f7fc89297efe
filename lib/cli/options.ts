/** One option: how it is written, and what it is for. Without `value` it is a switch. */
export interface Option {
  readonly value?: string;
  readonly about: string;
}

/** Every option of every verb; a verb names those that it takes. */
export const options = {
  json: { about: 'one JSON object a line, for programs' },
  raw: { about: 'the raw bytes as they came, and nothing else' },
  yes: { about: 'do it; else only tell what would be done' },
  challenge: { about: 'have X challenge it again now, which also switches it on again when the answer is right' },
  list: { about: 'what people said so far, newest first; without their notes' },
  file: { value: 'F', about: 'send these bytes as they are' },
  text: { value: '"…"', about: 'what the customer says' },
  url: { value: 'U', about: 'where the pipeline is: a base URL, or the output WebhookUrl of a stack' },
  secret: { value: 'S', about: 'sign with this; else with the newest live secret of the source' },
  source: { value: 'ID', about: 'this configured source; else any, for read the first of its provider' },
  since: { value: 'T', about: 'what was received from then on: a date (2026-11-21), a UTC time, or how long ago (PT24H)' },
  until: { value: 'T', about: 'what was received before then, written alike' },
  quarantined: { about: 'only what nobody could read' },
  all: { about: 'of everybody, and the quarantine' },
  queue: { value: 'URL', about: 'beside --table: the queue with the dead letters of whom you name' },
  into: { value: 'URL', about: 'beside --queue: the queue that they were given up from, if they were from one' },
  'dry-run': { about: 'only tell what would be done' },
  surge: { value: 'ID', about: 'only the customers of that surge, also those who were answered' },
  note: { value: '"…"', about: 'why' },
  by: { value: 'NAME', about: 'who decides; else the name of your login' },
  stack: { value: 'NAME', about: 'a deployed pipeline, by the name of its stack. Else the local run' },
  region: { value: 'R', about: 'the region of the stack; else the one of the environment' },
  table: { value: 'NAME', about: "instead of --stack, without asking CloudFormation: the stack's output LedgerTable" },
  bucket: { value: 'NAME', about: 'beside --table: the output ArchiveBucket, for large raw bytes' },
  'secrets-id': { value: 'ID', about: 'beside --table: the output SecretsId, for what has to do with secrets' },
} as const satisfies Readonly<Record<string, Option>>;
export type OptionName = keyof typeof options;

/** Those that say which pipeline is meant. */
export const placeOptions = ['stack', 'region', 'table', 'secrets-id'] as const;

/** An option as it is written: `--file F`. */
export const written = (name: OptionName): string => {
  const { value }: Option = options[name];
  return value === undefined ? `--${name}` : `--${name} ${value}`;
};

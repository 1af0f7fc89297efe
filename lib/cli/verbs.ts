import type { Run } from './command.ts';
import { placeOptions } from './options.ts';
import type { OptionName } from './options.ts';

/** One verb of the command line. */
export interface Verb {
  /** What stands after it: `<provider> <file…>`. */
  readonly takes: string;
  /** How many words that is. */
  readonly words: readonly [least: number, most: number];
  readonly options: readonly OptionName[];
  readonly about: string;
  /** Loaded when it is asked for, so that reading a file does not wait for an SDK. */
  readonly load: () => Promise<Run>;
}

/** Every verb that there is. */
export const verbs: Readonly<Record<string, Verb>> = {
  send: {
    takes: '<source>',
    words: [1, 1],
    options: ['file', 'text', 'stack', 'region', 'url', 'secret', 'secrets-id'],
    about: 'a signed sample delivery to a running pipeline',
    load: async () => (await import('./send.ts')).send,
  },
  tail: {
    takes: '',
    words: [0, 0],
    options: ['stack', 'region', 'table'],
    about: 'what comes in and goes out, live; of a deployed pipeline what becomes of cases',
    load: async () => (await import('./tail.ts')).tail,
  },
  explain: {
    takes: '<id>',
    words: [1, 1],
    options: ['raw', ...placeOptions, 'bucket'],
    about: 'an interaction, a case or a quarantined delivery, as a timeline',
    load: async () => (await import('./explain.ts')).explain,
  },
  cases: {
    takes: '',
    words: [0, 0],
    options: ['surge', ...placeOptions],
    about: 'cases that are not over, longest waiting first',
    load: async () => (await import('./cases.ts')).cases,
  },
  customers: {
    takes: 'show <handle|id> | join <handle|id> <handle|id> | part <handle|id> [<handle>…]',
    words: [2, Number.POSITIVE_INFINITY],
    options: ['by', ...placeOptions],
    about: 'who is who, and why; says that two are one, or not, which can be taken back by saying the other',
    load: async () => (await import('./customers.ts')).customers,
  },
  erase: {
    takes: '<handle|id>',
    words: [1, 1],
    options: ['yes', 'by', ...placeOptions, 'bucket'],
    about: 'takes every word of a customer back, and forgets who they were; without --yes it only tells what would go',
    load: async () => (await import('./erase.ts')).erase,
  },
  replay: {
    takes: '[<id>…]',
    words: [0, Number.POSITIVE_INFINITY],
    options: ['quarantined', 'source', 'since', 'until', 'dry-run', ...placeOptions, 'bucket'],
    about: "reads kept deliveries once more, with today's code: those of ids, or of what an option says",
    load: async () => (await import('./replay.ts')).replay,
  },
  redrive: {
    takes: '[<subscriber>… | unread-mails | quarantine]',
    words: [0, Number.POSITIVE_INFINITY],
    options: ['all', 'dry-run', ...placeOptions, 'bucket', 'queue', 'into'],
    about: 'what lies in dead-letter queues and in quarantine; hands on what is named there',
    load: async () => (await import('./redrive.ts')).redrive,
  },
  sources: {
    takes: '',
    words: [0, 0],
    options: placeOptions,
    about: 'every source: last heard, state, live secrets, what was refused today',
    load: async () => (await import('./sources.ts')).sources,
  },
  doctor: {
    takes: '',
    words: [0, 0],
    options: placeOptions,
    about: 'what is wrong with this installation, and what to do',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  twitter: {
    takes: 'register|check|remove [<source>]',
    words: [1, 2],
    options: ['challenge', 'url', 'stack', 'region', 'secrets-id'],
    about: "X's webhook to this pipeline; tokens in X_BEARER_TOKEN, X_CONSUMER_KEY, X_ACCESS_TOKEN, X_ACCESS_TOKEN_SECRET",
    load: async () => (await import('./twitter.ts')).twitter,
  },
  read: {
    takes: '<provider> <file…>',
    words: [2, Number.POSITIVE_INFINITY],
    options: ['source'],
    about: 'what would be stored of these raw bodies; needs no running pipeline',
    load: async () => (await import('./read.ts')).read,
  },
  feedback: {
    takes: '<case> too-high|too-low | --list',
    words: [0, 2],
    options: ['list', 'note', 'by', ...placeOptions],
    about: 'says that the severity of a case is wrong; kept with the case, and changes nothing else',
    load: async () => (await import('./feedback.ts')).feedback,
  },
  triage: {
    takes: '',
    words: [0, 0],
    options: [],
    about: 'how unhappy and how urgent texts are: lines of {"id","text"} on standard input; needs no running pipeline',
    load: async () => (await import('./triage.ts')).triage,
  },
};

import { loaded } from './loaded.ts';

/** One way to read the visible reply of a mail. */
export interface Peer {
  readonly name: string;
  readonly read: (mail: string) => string;
}

/** How each package is called. */
const calls: Readonly<Record<string, (module: never) => Peer['read']>> = {
  'node-email-reply-parser': (parse: (mail: string, visible: boolean) => string) => (mail) => parse(mail, true),
  talonjs: ({ quotations }: { quotations: { extractFromPlain(mail: string): { body: string } } }) => (mail) =>
    quotations.extractFromPlain(mail).body,
  'email-reply-parser': ({ default: Parser }: { default: new () => { parseReply(mail: string): string } }) => (mail) =>
    new Parser().parseReply(mail),
  planer: (planer: { extractFrom(mail: string, type: string): string }) => (mail) =>
    planer.extractFrom(mail, 'text/plain'),
};

/** The packages that are installed where `require` looks; those that are not are named and left out. */
export const peersIn = (require: NodeJS.Require): Peer[] =>
  Object.entries(calls).flatMap(([name, call]) => {
    const module = loaded(require, name);
    return module === undefined ? [] : [{ name, read: call(module as never) }];
  });

/** A text as it is compared: one space for any. */
export const shown = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** How many of the expected words are not there, each as often as it is expected. */
export const lostWords = (expected: string, visible: string): number => {
  const left = new Map<string, number>();
  for (const word of wordsOf(visible)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(expected).filter((word) => {
    const there = left.get(word) ?? 0;
    left.set(word, there - 1);
    return there <= 0;
  }).length;
};

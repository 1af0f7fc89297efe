import type { Fate } from '../pipeline/replay/fates.ts';
import type { Replayed } from '../pipeline/replay/replay.ts';
import { moment } from './terminal.ts';

const mostCharacters = 80;

const cut = (text: string): string => (text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text);

const valueInWords = (value: unknown): string => (value === undefined ? 'nothing' : cut(JSON.stringify(value)));

type Of<Kind extends Fate['fate']> = Extract<Fate, { fate: Kind }>;

const words: { readonly [Kind in Fate['fate']]: (fate: Of<Kind>) => readonly string[] } = {
  new: ({ interaction: { kind, text } }) => [`a ${kind} that nobody could read before: ${valueInWords(text)}`],
  mended: ({ differs }) =>
    differs.map(({ field, before, after }) => `${field}: ${valueInWords(before)}, now ${valueInWords(after)}`),
  same: () => ['as it was'],
  'taken back': () => ['its author took it back'],
  gone: () => ['was taken back or erased, and stays so'],
  left: ({ why }) => [`left as it is: ${why}`],
};

const fateInWords = (fate: Fate): string[] => {
  const told = (words[fate.fate] as (one: Fate) => readonly string[])(fate);
  return told.map((one, place) => `  ${place === 0 ? fate.fate.padEnd(10) : ' '.repeat(10)}  ${fate.id}  ${one}`);
};

/** Whether it says more than that all is as it was. */
export const isNews = ({ fates, released, unreadable }: Replayed): boolean =>
  released || unreadable.length > 0 || fates.some(({ fate }) => !['same', 'gone'].includes(fate));

/** What became of one delivery, or would, for a person. */
export const inWords = ({ id, source, receivedAt, lost, unreadable, ignored, fates, released }: Replayed): string =>
  [
    `${moment(receivedAt)}  ${source}  ${id}`,
    ...(lost === undefined ? [] : [`  not read: ${lost}`]),
    ...unreadable.map((why) => `  unreadable still: ${why}`),
    ...(released ? ['  leaves the quarantine'] : []),
    ...ignored.map((why) => `  of no concern: ${why}`),
    ...fates.flatMap(fateInWords),
  ].join('\n');

const fateInRecord = (one: Fate): object => {
  if (one.fate === 'new') return { id: one.id, fate: one.fate, interaction: one.interaction };
  if (one.fate === 'mended') return { id: one.id, fate: one.fate, differs: one.differs };
  return { id: one.id, fate: one.fate, ...(one.fate === 'left' && { why: one.why }) };
};

/** The same for a program. */
export const inRecord = ({ fates, ...told }: Replayed, dry: boolean): object => ({
  ...told,
  dry,
  interactions: fates.map(fateInRecord),
});

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** All of them in one sentence. */
export const sumOf = (all: readonly Replayed[], dry: boolean): string => {
  const fates = all.flatMap((one) => one.fates);
  const count = (kind: Fate['fate']): number => fates.filter(({ fate }) => fate === kind).length;
  const parts = [
    `${count('new')} new`,
    `${count('mended')} mended`,
    `${count('taken back')} taken back`,
    `${count('left')} left as they are`,
    `${counted(all.filter(({ released }) => released).length, 'delivery', 'deliveries')} out of quarantine`,
    `${all.filter(({ unreadable }) => unreadable.length > 0).length} unreadable still`,
    `${all.filter(({ lost }) => lost !== undefined).length} not kept any more`,
  ].filter((part) => !part.startsWith('0 '));
  const said = parts.length > 0 ? parts.join(', ') : 'everything is as it was';
  const read = `${counted(all.length, 'delivery', 'deliveries')} read once more`;
  return `${read}: ${said}.${dry ? ' Nothing was changed.' : ''}`;
};

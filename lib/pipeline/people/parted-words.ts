import type { Case } from '../../domain/case.ts';
import { open } from '../../domain/clock.ts';
import type { Configuration } from '../../domain/configuration.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { take } from '../../domain/joining.ts';
import type { Households } from '../../domain/person/households.ts';
import { authorOf } from '../../domain/person/sights.ts';
import { policyOf } from '../../domain/policy-of.ts';
import { atLeast } from '../../domain/severity.ts';
import { fingerprint, idOf, keys } from '../keys.ts';
import type { Change, InteractionRecord, Ledger, LedgerRecord, StoryRecord } from '../ports.ts';

/** A word in the case of somebody whom its author turned out not to be. */
export interface PartedWord {
  readonly record: InteractionRecord;
  readonly interaction: Interaction;
  readonly line?: StoryRecord;
  /** Whose it is now. */
  readonly owner: string;
}

const isInteraction = (record: LedgerRecord): record is InteractionRecord => record.type === 'interaction';
const isStory = (record: LedgerRecord): record is StoryRecord => record.type === 'story';

/** The words in these cases whose author is another customer than the case's, in the order of reception. */
export const partedWordsIn = async (
  ledger: Ledger,
  cases: readonly Case[],
  { of }: Households,
  ownerOf: (one: Case) => string,
): Promise<PartedWord[]> => {
  const owners = new Map(cases.flatMap((one) => one.interactions.map((id) => [id, ownerOf(one)])));
  const records = (await ledger.getAll([...owners.keys()].map(keys.interaction))).filter(isInteraction);
  const parted = records.flatMap((record) => {
    const owner = record.interaction && of(authorOf(record.interaction));
    return record.interaction && owner !== undefined && owner !== owners.get(record.id)
      ? [{ record, interaction: record.interaction, owner }]
      : [];
  });
  const lines = (
    await ledger.getAll(parted.map(({ interaction }) => keys.story(authorOf(interaction), interaction.id)))
  ).filter(isStory);
  const byId = new Map(lines.map((line) => [line.interaction, line]));
  return parted
    .map((word) => ({ ...word, line: byId.get(word.record.id) }))
    .toSorted((one, other) => (one.record.id < other.record.id ? -1 : 1));
};

const additionOf = ({ record, interaction }: PartedWord, at: string) =>
  ({
    interaction: record.id,
    severity: record.severity ?? 'low',
    reasons: record.reasons ?? [],
    receivedAt: interaction.receivedAt,
    at,
  }) as const;

/** A case for words that are in nobody's now, from the first on that is bad enough; `undefined` when none is. */
const caseFor = (words: readonly PartedWord[], configuration: Configuration, now: Date): Case | undefined => {
  const policyFor = ({ interaction: { brand } }: PartedWord) => policyOf(configuration, brand);
  const begins = words.find((word) => atLeast(word.record.severity ?? 'low', policyFor(word).opensAt));
  if (begins === undefined) return undefined;
  const { record, interaction, owner } = begins;
  const { brand, source, channel, receivedAt } = interaction;
  const id = idOf(now, fingerprint('case parted', record.id, now.toISOString()));
  const handle = authorOf(interaction);
  const { severity, reasons } = additionOf(begins, receivedAt);
  return open(
    {
      id,
      brand,
      source,
      channel,
      customer: owner,
      handle,
      severity,
      reasons,
      interaction: record.id,
      waitingSince: receivedAt,
    },
    policyFor(begins),
    now.toISOString(),
  );
};

/** The case with words that are its customer's; a new one when there is none and the words are bad enough. */
export const caseWithWords = (
  one: Case | undefined,
  words: readonly PartedWord[],
  configuration: Configuration,
  now: Date,
): Case | undefined => {
  const home = one ?? caseFor(words, configuration, now);
  const later = words.filter(
    ({ record }) => home !== undefined && (one !== undefined || record.id > (home.began ?? '')),
  );
  return later.reduce((so, word) => so && take(so, additionOf(word, now.toISOString())), home);
};

/** What the ledger says of these words, so that it names the case in which they are now. */
export const renamed = (words: readonly PartedWord[], home: Case | undefined): Change[] =>
  words.flatMap(({ record, line }): Change[] => {
    const id = home?.interactions.includes(record.id) ? home.id : undefined;
    const changed = record.case === id ? [] : [{ before: record, after: { ...record, case: id } }];
    return line === undefined || line.case === id
      ? changed
      : [...changed, { before: line, after: { ...line, case: id } }];
  });

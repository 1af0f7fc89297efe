import type { Case } from '../../domain/case.ts';
import { open } from '../../domain/clock.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { take } from '../../domain/joining.ts';
import { authorOf } from '../../domain/person/sights.ts';
import { policyOf } from '../../domain/policy-of.ts';
import { atLeast } from '../../domain/severity.ts';
import { fingerprint, idOf } from '../keys.ts';
import type { PartedWord } from './parted-words.ts';
import type { Change } from '../ports.ts';

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

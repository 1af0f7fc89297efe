import type { Case } from '../../domain/case.ts';
import { open } from '../../domain/clock.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { type Addition, begin, join, raise } from '../../domain/joining.ts';
import { authorOf } from '../../domain/person/sights.ts';
import { policyOf } from '../../domain/policy-of.ts';
import { reopen } from '../../domain/reopening.ts';
import { whichCase, type WhichCase } from '../../domain/which-case.ts';
import { candidates, type Candidates, type Judged } from './candidates.ts';
import { caseRecord, withCase } from '../case-record.ts';
import type { IdentifyPorts } from '../people/identify.ts';
import { fingerprint, idOf, keys } from '../keys.ts';
import type { AskSecond, Change } from '../ports.ts';
import type { CustomerRecord } from '../records.ts';
import { countOpened } from '../surge/surge-record.ts';

export interface UnderstandPorts extends IdentifyPorts {
  /** Never throws, and never keeps anybody waiting for long. Absent: nobody else is asked. */
  readonly askSecond?: AskSecond;
}

export type PlacePorts = Pick<UnderstandPorts, 'ledger' | 'configuration'>;

/** Which case it belongs to, if any. */
export interface Placed {
  readonly case?: string;
}

const opening = ({ owner, interaction, judgement, now }: Judged, configuration: Configuration): Case => {
  const { id, brand, source, channel, receivedAt } = interaction;
  return open(
    {
      id: idOf(now, fingerprint('case', id)),
      brand,
      source,
      channel,
      customer: owner.customer.id,
      handle: authorOf(interaction),
      severity: judgement.severity,
      reasons: judgement.reasons,
      interaction: id,
      waitingSince: receivedAt,
    },
    policyOf(configuration, brand),
    now.toISOString(),
  );
};

/** The case as it is with this word. */
export const withWord = (choice: WhichCase, judged: Judged, configuration: Configuration): Case => {
  if (!('case' in choice)) return opening(judged, configuration);
  const { interaction, judgement, now } = judged;
  const { id, receivedAt } = interaction;
  const { severity, reasons } = judgement;
  const addition: Addition = { interaction: id, receivedAt, severity, reasons, at: now.toISOString() };
  // Work may have been broken off after this; a word that its author changed since can be worse than it was then.
  if (choice.verb === 'begins') return raise(begin(choice.case, addition, interaction), addition);
  if (choice.verb === 'joins') return raise(join(choice.case, addition), addition);
  return reopen(choice.case, addition, policyOf(configuration, interaction.brand));
};

const currentNow = (owner: CustomerRecord, { id, brand }: Case): Change => ({
  before: owner,
  after: { ...owner, customer: { ...owner.customer, cases: { ...owner.customer.cases, [brand]: id } } },
});

interface Choice {
  readonly choice: WhichCase;
  readonly records: Candidates['records'];
}

/** What is to become of a word, and the cases that it may belong to. */
export const choose = async ({ ledger, configuration }: PlacePorts, judged: Judged): Promise<Choice> => {
  const { interaction: { id, receivedAt, automatic, brand }, judgement } = judged;
  const { cases, records } = await candidates(ledger, judged);
  const word = { interaction: id, receivedAt, automatic, severity: judgement.severity };
  return { choice: whichCase(word, cases, policyOf(configuration, brand)), records };
};

/**
 * The case that this very word has opened: by whoever was broken off before the word had its line. It may be over by
 * now, and not the customer's latest any more, or erased with whom they were.
 */
const openedBefore = async ({ ledger }: Pick<PlacePorts, 'ledger'>, { id }: Case): Promise<Placed | undefined> => {
  const record = await ledger.get(keys.case(id));
  return record?.type === 'case' ? { case: record.case.id } : undefined;
};

/** Which case is it? `undefined`: somebody else was faster, so that it must be thought about again. */
export const place = async ({ ledger, configuration }: PlacePorts, judged: Judged): Promise<Placed | undefined> => {
  const { owner, now } = judged;
  const { choice, records } = await choose({ ledger, configuration }, judged);
  if (choice.verb === 'stands alone') return {};

  const after = withWord(choice, judged, configuration);
  const before = records.get(after.id);
  if (before?.case === after) return { case: after.id };
  const change: Change = before ? { before, after: withCase(before, after, now) } : { after: caseRecord(after, now) };
  // Of one that is opened again it may only look so: whoever resolved it has taken it from the customer meanwhile.
  const wasCurrent = choice.verb !== 'reopens' && owner.customer.cases[after.brand] === after.id;
  const isCurrent = wasCurrent || after.state === 'resolved';
  if (!(await ledger.commit(isCurrent ? [change] : [change, currentNow(owner, after)]))) {
    return before === undefined ? openedBefore({ ledger }, after) : undefined;
  }
  if (before === undefined) await countOpened({ ledger, configuration }, after, now);
  return { case: after.id };
};

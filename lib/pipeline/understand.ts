import { open } from '../domain/clock.ts';
import type { Configuration } from '../domain/configuration.ts';
import type { Interaction, UnderstoodInteraction } from '../domain/interaction.ts';
import { join } from '../domain/joining.ts';
import { policyOf } from '../domain/policy-of.ts';
import { atLeast } from '../domain/severity.ts';
import { type Triage, triage } from '../domain/triage.ts';
import { vipOf } from '../domain/vip.ts';
import { isStory } from './case-data.ts';
import { caseRecord, withCase } from './case-record.ts';
import { identify } from './identify.ts';
import { fingerprint, idOf, keys } from './keys.ts';
import type { CaseRecord, CustomerRecord, InteractionRecord, Ledger, StoryRecord } from './ports.ts';

export interface UnderstandPorts {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
}

// Each lost race is somebody else's win, so with a handful at work on one customer this is plenty.
const attempts = 25;
const weekMs = 7 * 86_400_000;
// Enough to see a third time in a week; the whole story is not needed to judge one sentence.
const lookBack = 10;

/** Which case it belongs to, if any. */
interface Placed {
  readonly case?: string;
}

const storyOf = (customer: string, interaction: Interaction, { severity, reasons }: Triage, placed: Placed): StoryRecord => ({
  type: 'story', ...keys.story(customer, interaction.id), version: 1, interaction: interaction.id, severity, reasons, case: placed.case,
});

/** How bad it is, with what is known of the customer. */
const judge = async ({ ledger, configuration }: UnderstandPorts, { customer }: CustomerRecord, interaction: Interaction): Promise<Triage> => {
  const story = (await ledger.latest(keys.customer(customer.id).pk, 'interaction#', lookBack)).filter(isStory);
  const since = Date.parse(interaction.receivedAt) - weekMs;
  const floor = idOf(new Date(Math.max(0, since)), '');
  const complaints = story.filter(
    ({ interaction: id, severity }) => id > floor && id < interaction.id && atLeast(severity, 'medium'),
  );
  return triage(interaction, { complaintsThisWeek: complaints.length, vip: vipOf(configuration, customer.handles) !== undefined });
};

const caseOf = async (ledger: Ledger, id: string | undefined): Promise<CaseRecord | undefined> => {
  const record = id === undefined ? undefined : await ledger.get(keys.case(id));
  return record?.type === 'case' ? record : undefined;
};

/** The case that this belongs to: the one that is not over, or one that had taken it up before we were broken off. */
const currentCase = async (ledger: Ledger, { customer }: CustomerRecord, interaction: Interaction): Promise<CaseRecord | undefined> => {
  const current = await caseOf(ledger, customer.cases[interaction.brand]);
  if (current && current.case.state !== 'resolved') return current;
  const previous = await caseOf(ledger, customer.previous?.case);
  return previous?.case.interactions.includes(interaction.id) ? previous : undefined;
};

interface Judged {
  readonly owner: CustomerRecord;
  readonly interaction: Interaction;
  readonly judgement: Triage;
  readonly now: Date;
}

const openCase = async ({ ledger, configuration }: UnderstandPorts, judged: Judged): Promise<Placed | undefined> => {
  const { owner, interaction, judgement, now } = judged;
  const { customer } = owner;
  const { brand, source, channel } = interaction;
  const opened = open(
    {
      id: idOf(now, fingerprint('case', interaction.id)),
      brand,
      source,
      channel,
      customer: customer.id,
      severity: judgement.severity,
      reasons: judgement.reasons,
      interaction: interaction.id,
      waitingSince: interaction.receivedAt,
    },
    policyOf(configuration, brand),
    now.toISOString(),
  );
  const committed = await ledger.commit([
    { after: caseRecord(opened, now) },
    { before: owner, after: { ...owner, customer: { ...customer, cases: { ...customer.cases, [brand]: opened.id } } } },
  ]);
  return committed ? { case: opened.id } : undefined;
};

/** Which case is it? `undefined`: somebody else was faster. */
const place = async (ports: UnderstandPorts, judged: Judged): Promise<Placed | undefined> => {
  const { owner, interaction, judgement, now } = judged;
  if (interaction.automatic !== undefined) return {};
  const before = await currentCase(ports.ledger, owner, interaction);
  if (before) {
    const joined = join(before.case, { interaction: interaction.id, ...judgement, at: now.toISOString() });
    if (joined === before.case || (await ports.ledger.commit([{ before, after: withCase(before, joined, now) }]))) return { case: joined.id };
    return undefined;
  }
  const { opensAt } = policyOf(ports.configuration, interaction.brand);
  return atLeast(judgement.severity, opensAt) ? openCase(ports, judged) : {};
};

const understoodAs = (interaction: Interaction, customer: string, judgement: Triage, placed: Placed): UnderstoodInteraction => ({
  ...interaction,
  severity: judgement.severity,
  reasons: [...judgement.reasons],
  customer,
  case: placed.case,
});

const attempt = async (ports: UnderstandPorts, record: InteractionRecord, interaction: Interaction, now: Date): Promise<UnderstoodInteraction | undefined> => {
  const owner = await identify(ports.ledger, record, interaction);
  if (owner === undefined) return undefined;
  const customer = owner.customer.id;
  const line = await ports.ledger.get(keys.story(customer, interaction.id));
  // It was understood before, and only telling it failed.
  if (line?.type === 'story') return understoodAs(interaction, customer, { severity: line.severity, reasons: line.reasons ?? [] }, line);
  const judgement = await judge(ports, owner, interaction);
  const placed = await place(ports, { owner, interaction, judgement, now });
  if (placed === undefined) return undefined;
  await ports.ledger.commit([{ after: storyOf(customer, interaction, judgement, placed) }]);
  return understoodAs(interaction, customer, judgement, placed);
};

/**
 * Whose is it, how bad, and which case? Every step is a conditional write that a repeat finds done, so that this can be
 * broken off anywhere and begun again. Throws when others keep changing the same records; the record stays due.
 */
export const understand = async (ports: UnderstandPorts, record: InteractionRecord, now: Date): Promise<UnderstoodInteraction | undefined> => {
  if (record.interaction === undefined) return undefined;
  for (let tried = 0; tried < attempts; tried += 1) {
    const understood = await attempt(ports, record, record.interaction, now);
    if (understood) return understood;
  }
  throw new Error(`Interaction ${record.id} met somebody faster ${attempts} times; it stays due and is tried again.`);
};

import type { Customer } from '../../domain/case.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { hourIn } from '../../domain/hour.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { momentOf } from '../../domain/moment-of.ts';
import { atLeast } from '../../domain/severity.ts';
import { type Beside, type Context, type Judgement, triage } from '../../domain/triage.ts';
import { vipOf } from '../../domain/vip.ts';
import { idOf, momentOfId } from '../keys.ts';
import type { StoryRecord } from '../records.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
// What lies further back is another matter, or was answered.
const sameMatterMs = 2 * dayMs;

/** The lines received in the time before a moment. Ids begin with the moment, so that they sort by it. */
const linesIn = (lines: readonly StoryRecord[], now: string, ms: number): readonly StoryRecord[] => {
  const floor = idOf(new Date(Math.max(0, Date.parse(now) - ms)), '');
  return lines.filter(({ interaction }) => interaction > floor);
};

/** What is known beside the words. What was received after them does not count. */
const contextOf = (
  configuration: Configuration,
  customer: Customer,
  interaction: Interaction,
  story: readonly StoryRecord[],
): Context => {
  const { receivedAt, brand, author } = interaction;
  const before = story.filter(({ interaction: id }) => id < interaction.id);
  const complaints = before.filter(({ severity }) => atLeast(severity, 'medium'));
  const [first] = linesIn(complaints, receivedAt, sameMatterMs);
  const lately = new Set(linesIn(before, receivedAt, dayMs));
  return {
    complaintsThisWeek: linesIn(complaints, receivedAt, weekMs).length,
    vip: vipOf(configuration, customer.handles) !== undefined,
    waitedMs: first && Date.parse(receivedAt) - Date.parse(momentOfId(first.interaction)),
    unhappyBefore: before.some((line) => !lately.has(line) && atLeast(line.severity, 'high')),
    followers: author.followers,
    hour: hourIn(configuration.brands.find(({ id }) => id === brand)?.timeZone ?? 'UTC', momentOf(interaction)),
  };
};

/** What is judged of an interaction: its words, what somebody else made of them, and what they were before an edit. */
export interface Heard extends Beside {
  readonly interaction: Interaction;
}

/** How bad it is, with what is known of the customer. */
export const judge = (
  configuration: Configuration,
  customer: Customer,
  heard: Heard,
  story: readonly StoryRecord[],
): Judgement => {
  const { interaction } = heard;
  const context = contextOf(configuration, customer, interaction, story);
  return triage(interaction, context, configuration.triage, heard);
};

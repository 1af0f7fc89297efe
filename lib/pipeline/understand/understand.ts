import type { Interaction, UnderstoodInteraction } from '../../domain/interaction.ts';
import { authorOf } from '../../domain/person/sights.ts';
import { lineNow } from './changed-words.ts';
import { conversationsIn } from './conversations.ts';
import { customerOf, customerOfHandle } from '../people/customer-of.ts';
import { identify } from '../people/identify.ts';
import { type Heard, judge } from './judge.ts';
import { keys } from '../keys.ts';
import { place, type UnderstandPorts } from './place.ts';
import type { CustomerRecord, InteractionRecord, StoryRecord } from '../records.ts';
import { secondOpinion } from './second-reader.ts';
import { settleApart } from './settle-customer.ts';
import { settleStory } from './settle-story.ts';
import { lineOf, storyLines } from './story.ts';
import { tiesOf } from './ties.ts';

export type { UnderstandPorts } from './place.ts';

// Each lost race is somebody else's win, so with a handful at work on one customer this is plenty.
const attempts = 25;

/** Who said what, when somebody looks at it. */
interface Said {
  readonly interaction: Interaction;
  readonly owner: CustomerRecord;
  readonly now: Date;
}

/** As it is told. In which conversation shows what stands around it. */
const toTell = async (
  { ledger }: UnderstandPorts,
  { interaction, owner }: Said,
  line: StoryRecord,
  story: readonly StoryRecord[],
): Promise<UnderstoodInteraction> => {
  const { severity, reasons = [], case: caseId } = line;
  const others = story.filter((one) => one.interaction !== interaction.id);
  const conversation = (await conversationsIn(ledger, [...others, line])).get(interaction.id);
  return { ...interaction, severity, reasons: [...reasons], customer: owner.customer.id, case: caseId, conversation };
};

/** Whether nothing was received after it, and nobody changed what it was judged and placed by. */
const inTurn = (before: readonly StoryRecord[], after: readonly StoryRecord[], id: string): boolean => {
  const others = after.filter(({ interaction }) => interaction !== id);
  const [oldest] = others;
  const known = before.filter(({ interaction }) => oldest !== undefined && interaction >= oldest.interaction);
  const asBefore = (line: StoryRecord, place: number): boolean =>
    line.interaction === known[place]?.interaction && line.version === known[place].version;
  return others.length === known.length && others.every((line, place) => line.interaction < id && asBefore(line, place));
};

/** Nobody else was found to be the same person, or another, meanwhile. */
const samePerson = ({ customer }: CustomerRecord, now: CustomerRecord | undefined): boolean =>
  now?.customer.id === customer.id && now.customer.handles.length === customer.handles.length;

type Story = readonly StoryRecord[] | undefined;

/** Looks around once the line is there for all to see; whoever else is at work on this customer does so too. */
const look = async (ports: UnderstandPorts, said: Said, before: Story, line: StoryRecord): Promise<UnderstoodInteraction> => {
  const { interaction, owner, now } = said;
  const { ledger } = ports;
  const { customer } = owner;
  const [after, ownerNow] = await Promise.all([storyLines(ledger, customer), customerOf(ledger, customer.id)]);
  const isSame = samePerson(owner, ownerNow);
  if (isSame && before !== undefined && inTurn(before, after, interaction.id)) return toTell(ports, said, line, after);
  const author = isSame ? owner : ((await customerOfHandle(ledger, authorOf(interaction))) ?? owner);
  await settleApart(ports, line, author, now);
  const settled = await settleStory(ports, line, { from: interaction, customer: author.customer.id, now });
  return toTell(ports, { ...said, owner: author }, settled, after);
};

const attempt = async (ports: UnderstandPorts, heard: Heard, now: Date): Promise<UnderstoodInteraction | undefined> => {
  const { ledger, configuration } = ports;
  const { interaction } = heard;
  const owner = await identify(ports, interaction, now);
  if (owner === undefined) return undefined;
  const said: Said = { interaction, owner, now };
  const key = keys.story(authorOf(interaction), interaction.id);
  const [before, found] = await Promise.all([storyLines(ledger, owner.customer), ledger.get(key)]);
  const ties = tiesOf(configuration, interaction);
  const first = judge(configuration, owner.customer, heard, before);
  if (found?.type === 'story') {
    // It was understood before, and looking around or telling it failed, or its author has changed it.
    const line = await lineNow(ledger, found, { interaction, judgement: first, ties, now });
    return line && look(ports, said, undefined, line);
  }
  const second = await secondOpinion(ports, heard, first);
  const judgement = second === heard.second ? first : judge(configuration, owner.customer, { ...heard, second }, before);
  const placed = await place(ports, { owner, interaction, judgement, ties, story: before, now });
  if (placed === undefined) return undefined;
  const line = lineOf(interaction, { judgement, ties, case: placed.case });
  return (await ledger.commit([{ after: line }])) ? look(ports, said, before, line) : undefined;
};

/**
 * Whose is it, how bad, and which case? Every step is a conditional write that a repeat finds done, so that this can be
 * broken off anywhere and begun again. Throws when others keep changing the same records; the record stays due.
 */
export const understand = async (ports: UnderstandPorts, record: InteractionRecord, now: Date): Promise<UnderstoodInteraction | undefined> => {
  const { interaction, second, was } = record;
  if (interaction === undefined) return undefined;
  for (let tried = 0; tried < attempts; tried += 1) {
    const understood = await attempt(ports, { interaction, second, was }, now);
    if (understood) return understood;
  }
  throw new Error(`Interaction ${record.id} met somebody faster ${attempts} times; it stays due and is tried again.`);
};

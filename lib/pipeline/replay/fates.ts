import type { Interaction, Said } from '../../domain/interaction.ts';
import { editionOf } from '../../domain/editing.ts';
import { handlesIn } from '../../domain/person/handles-in.ts';
import { keys, printOf } from '../keys.ts';
import { wasErased } from '../people/erased.ts';
import type { InteractionRecord } from '../records.ts';
import { originalOf } from '../receive/leads.ts';
import { standingOf } from '../receive/put.ts';
import { type Draft, draftOf } from '../receive/record.ts';
import type { TakePorts } from '../receive/take.ts';
import { sameWords } from '../receive/words.ts';
import { wasChanged } from '../understand/earlier-versions.ts';
import type { Reread } from './reread.ts';
import { type Difference, differences, readAnew } from './rereading.ts';

/** What a replay makes of one thing that somebody said, or would make of it. */
export type Fate =
  /** Nobody could read it before. */
  | { readonly fate: 'new'; readonly id: string; readonly said: Said; readonly interaction: Interaction }
  /** It is read to another end than before. */
  | {
      readonly fate: 'mended';
      readonly id: string;
      readonly anew: Interaction;
      readonly differs: readonly Difference[];
    }
  | { readonly fate: 'same'; readonly id: string }
  /** Its author had taken it back, and nobody could read that before. */
  | { readonly fate: 'taken back'; readonly id: string; readonly key: string }
  /** It was taken back or erased, and stays so. */
  | { readonly fate: 'gone'; readonly id: string }
  /** It would change, and must not. */
  | { readonly fate: 'left'; readonly id: string; readonly why: string };

/** Whose it is may become clearer by a replay, but never another's: who was told was told of them. */
const staysTheirs = ({ configuration }: TakePorts, stored: Interaction, anew: Interaction): boolean => {
  const [before, after] = [handlesIn(configuration, stored), handlesIn(configuration, anew)];
  return before[0] === after[0] && before.every((handle) => after.includes(handle));
};

// What is not understood a minute after its time is not being worked on, but stuck.
const stuckAfterMs = 60_000;

/** Whether somebody may be understanding it at this moment, and writing down what it gave by the first reading. */
const isBusy = ({ due }: InteractionRecord, now: Date): boolean =>
  due !== undefined && Date.parse(due) > now.getTime() - stuckAfterMs;

interface Thing {
  readonly stored: InteractionRecord;
  readonly draft: Draft;
  readonly said: Said;
}

/** What nobody could read is of a thing that is there: another version of it, or words of it that are gone. */
const ofOther = async ({ ledger }: TakePorts, { stored, draft, said }: Thing): Promise<Fate> => {
  const { id, interaction } = stored;
  const standing = await standingOf(ledger, stored, draft);
  if (standing === 'redacted' || interaction === undefined) return { fate: 'gone', id };
  const isNewer = editionOf(draft.interaction) > editionOf(interaction);
  const isVersion = standing === 'edited' && (isNewer || !sameWords(interaction, draft.interaction));
  return isVersion ? { fate: 'new', id, said, interaction: draft.interaction } : { fate: 'same', id };
};

const ofStored = async (ports: TakePorts, { records, now }: Reread, thing: Thing): Promise<Fate> => {
  const { stored, draft } = thing;
  const { id, interaction } = stored;
  if (interaction === undefined) return { fate: 'gone', id };
  if (!records.some((record) => record.id === id)) return ofOther(ports, thing);
  const anew = readAnew(interaction, draft.interaction);
  const differs = differences(interaction, anew);
  if (differs.length === 0) return { fate: 'same', id };
  const left = (why: string): Fate => ({ fate: 'left', id, why });
  if (isBusy(stored, now)) return left('it is being worked on: replay it again in a minute');
  if (wasChanged(stored) || editionOf(interaction) !== editionOf(draft.interaction)) {
    return left('its author has edited it since');
  }
  if (!staysTheirs(ports, interaction, anew)) return left('it would be of somebody else than it is told of');
  return { fate: 'mended', id, anew, differs };
};

const ofSaid = async (ports: TakePorts, read: Reread, said: Said): Promise<Fate> => {
  const draft = draftOf(ports, said, read.arrival);
  const { id, interaction } = draft;
  const stored = await ports.ledger.get(draft);
  if (stored?.type === 'interaction') return ofStored(ports, read, { stored, draft, said });
  if (await wasErased(ports, interaction)) return { fate: 'gone', id };
  return { fate: 'new', id, said, interaction };
};

const ofDeletion = async ({ ledger }: TakePorts, { arrival }: Reread, key: string): Promise<Fate | undefined> => {
  const print = await originalOf(ledger, arrival.source.id, key);
  const stored = await ledger.get(keys.interactionNamed(print));
  if (stored?.type !== 'interaction') return { fate: 'taken back', id: print, key };
  return stored.redactedAt === undefined ? { fate: 'taken back', id: stored.id, key } : undefined;
};

const stays = "today's code finds nothing of it in these bytes; it stays as it is";
const otherIds = "today's code calls by another id what is stored of this delivery, so it may be there already";

/**
 * What becomes of everything that is said in a kept delivery. What is stored of it and not found in it by today's code
 * stays; then nothing is added either, since it may be the same thing under another id.
 */
export const fatesOf = async (ports: TakePorts, read: Reread): Promise<Fate[]> => {
  const { reading, records } = read;
  const said = await Promise.all(reading.said.map((one) => ofSaid(ports, read, one)));
  const prints = new Set(said.map(({ id }) => printOf(id)));
  const stored = records.filter((one) => one.type === 'interaction' && one.interaction !== undefined);
  const missing = stored.filter(({ id }) => !prints.has(printOf(id)));
  const deletions = await Promise.all(reading.redacted.map((key) => ofDeletion(ports, read, key)));
  return [
    ...missing.map(({ id }): Fate => ({ fate: 'left', id, why: stays })),
    ...said.map((one): Fate =>
      one.fate === 'new' && missing.length > 0 ? { fate: 'left', id: one.id, why: otherIds } : one,
    ),
    ...deletions.flatMap((one) => one ?? []),
  ];
};

import type { Interaction } from '../../domain/interaction.ts';
import { authorOf } from '../../domain/person/sights.ts';
import type { Files } from '../../providers/provider.ts';
import { keys } from '../keys.ts';
import type { Change } from '../ports.ts';
import { keepFiles } from '../receive/files.ts';
import { soon } from '../receive/record.ts';
import type { TakePorts } from '../receive/take.ts';
import { wasChanged } from '../understand/earlier-versions.ts';
import { tiesOf } from '../understand/ties.ts';

const attempts = 25;

/** Its line in the story, tied to others by what it says now. */
const tiedAnew = async (ports: TakePorts, interaction: Interaction): Promise<Change[]> => {
  const before = await ports.ledger.get(keys.story(authorOf(interaction), interaction.id));
  if (before?.type !== 'story') return [];
  return [{ before, after: { ...before, ...tiesOf(ports.configuration, interaction) } }];
};

/**
 * Puts a better reading of the same bytes in the place of the first, and has it understood anew. `false`: it was taken
 * back, or changed otherwise, meanwhile. Broken off, the reading still differs and is put there the next time.
 */
export const mend = async (ports: TakePorts, anew: Interaction, files: Files, now: Date): Promise<boolean> => {
  const { ledger, archive } = ports;
  const kept = await keepFiles(archive, anew, files);
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ledger.get(keys.interaction(anew.id));
    if (before?.type !== 'interaction' || before.interaction === undefined || wasChanged(before)) return false;
    const rereadings = (before.rereadings ?? 0) + 1;
    // Whoever was asked for a second opinion was asked about other words.
    const anewToTell = { rereadings, second: undefined, announcedAt: undefined, due: soon(now) };
    const after = { ...before, ...anewToTell, interaction: kept };
    if (await ledger.commit([{ before, after }, ...(await tiedAnew(ports, kept))])) return true;
  }
  throw new Error(`Interaction ${anew.id} changed ${attempts} times while it was mended: begin again.`);
};

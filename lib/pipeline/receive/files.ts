import type { Attachment, Interaction } from '../../domain/interaction.ts';
import type { Files } from '../../providers/provider.ts';
import { printOf } from '../keys.ts';
import type { Archive } from '../ports.ts';

// A mail has seldom more than a handful, and its sender waits while they are kept. What goes beyond is in the raw.
const mostFiles = 50;
const mostBytes = 40 * 1024 * 1024;

/** Where a file of an interaction lies: by what it holds, so that a repeat puts the same there; all of one together. */
export const fileName = (source: string, id: string, sha256: string): string =>
  `files/${source}/${printOf(id)}/${sha256}`;

/** As many attachments as an item can bear. */
export const listed = (attachments: readonly Attachment[] | undefined): Attachment[] | undefined =>
  attachments?.slice(0, mostFiles);

/** Puts the files that came along into the archive and says where. Nothing looks into them, here or later. */
export const keepFiles = async (archive: Archive, interaction: Interaction, files: Files): Promise<Interaction> => {
  const kept = new Map<string, Uint8Array>();
  let left = mostBytes;
  const attachments = interaction.attachments?.map((one): Attachment => {
    const bytes = one.sha256 === undefined ? undefined : files.get(one.sha256);
    if (bytes === undefined || one.sha256 === undefined || bytes.length === 0 || bytes.length > left) return one;
    const archived = fileName(interaction.source, interaction.id, one.sha256);
    left -= bytes.length;
    kept.set(archived, bytes);
    return { ...one, archived };
  });
  await Promise.all([...kept].map(([name, bytes]) => archive.put(name, bytes)));
  return attachments ? { ...interaction, attachments } : interaction;
};

/** Where the files of an interaction lie that are in the archive. */
export const archivedFiles = (interaction: Interaction | undefined): string[] =>
  (interaction?.attachments ?? []).flatMap(({ archived }) => archived ?? []);

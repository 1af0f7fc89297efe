import { isDeepStrictEqual } from 'node:util';

import { editionOf } from '../../domain/editing.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { fingerprint } from '../keys.ts';

// X brings one post in three shapes that say more or less around it; what the customer said is the same in all. Of the
// files, those count that came along: one that lies elsewhere may be fetched later or have another address each time.
const wordsOf = ({ author, text, subject, fields, attachments = [] }: Interaction) => ({
  handles: author.handles,
  text,
  subject: subject ?? '',
  fields: fields ?? {},
  files: attachments.flatMap(({ sha256, url }) => (sha256 && url === undefined ? [sha256] : [])).toSorted(),
});

/** Do they say the same, whatever was told around it? */
export const sameWords = (one: Interaction, other: Interaction): boolean =>
  isDeepStrictEqual(wordsOf(one), wordsOf(other));

/** The fingerprint of what was said, files included, and in which version of it: the same for the same words. */
export const printOfWords = (interaction: Interaction): string =>
  fingerprint(JSON.stringify(wordsOf(interaction)), ...(editionOf(interaction) > 1 ? [String(editionOf(interaction))] : []));

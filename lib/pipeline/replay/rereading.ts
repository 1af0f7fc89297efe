import { isDeepStrictEqual } from 'node:util';

import type { Attachment, Interaction } from '../../domain/interaction.ts';

/** One field that is read to another end today; `undefined` where it is not there. */
export interface Difference {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** As it comes back from wherever it is kept: without what is undefined. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** What became of a file later stays with it: where it lies, and what was found when it was fetched. */
const withFile = (known: readonly Attachment[], one: Attachment): Attachment => {
  const isSame = (other: Attachment): boolean =>
    one.url === undefined ? one.sha256 !== undefined && other.sha256 === one.sha256 : other.url === one.url;
  const { bytes, sha256, archived } = known.find(isSame) ?? {};
  return plain({ ...one, bytes: bytes ?? one.bytes, sha256: sha256 ?? one.sha256, archived });
};

/**
 * A stored interaction as the same bytes are read today. What was not read in them stays: what it is called, when it
 * came and to whom, where its files lie, and what was found when a person was asked for.
 */
export const readAnew = (stored: Interaction, today: Interaction): Interaction => {
  const { id, brand, membership, source, provider, channel, receivedAt, attachments = [] } = stored;
  const captcha = stored.proof?.captcha;
  return plain({
    ...today,
    attachments: today.attachments?.map((one) => withFile(attachments, one)),
    ...(captcha !== undefined && { proof: { ...today.proof, captcha } }),
    id, brand, membership, source, provider, channel, receivedAt,
  });
};

/** What is different between two readings of one thing, field by field. */
export const differences = (before: Interaction, after: Interaction): Difference[] => {
  const [was, is]: Record<string, unknown>[] = [plain({ ...before }), plain({ ...after })];
  const fields = Object.keys({ ...was, ...is }).filter((field) => !isDeepStrictEqual(was?.[field], is?.[field]));
  return fields.map((field) => ({ field, before: was?.[field], after: is?.[field] }));
};

import type { Edit, Interaction } from './interaction.ts';

const editionOf = ({ edition = 1 }: Interaction): number => edition;

const editOf = (one: Interaction): Edit => ({
  edition: editionOf(one),
  text: one.text,
  receivedAt: one.receivedAt,
  ...(one.saidAt !== undefined && { saidAt: one.saidAt }),
});

/** Whether they are different versions of one thing. */
export const isEdition = (one: Interaction, other: Interaction): boolean => editionOf(one) !== editionOf(other);

/**
 * An interaction with another version of it beside it: the earliest speaks, the later ones are its edits, whichever came
 * first. The same interaction when it has that version already.
 */
export const withEdition = (one: Interaction, other: Interaction): Interaction => {
  const { edits = [] } = one;
  if (!isEdition(one, other) || edits.some(({ edition }) => edition === editionOf(other))) return one;
  const isLater = editionOf(other) > editionOf(one);
  const first: Interaction = isLater ? one : { ...other, id: one.id, receivedAt: one.receivedAt };
  const all = [...edits, editOf(isLater ? other : one)].sort((a, b) => a.edition - b.edition);
  return { ...first, edits: all };
};

/** Everything that it says or said, in all of its versions. */
export const everyWord = ({ text, edits = [] }: Interaction): string => [text, ...edits.map((edit) => edit.text)].join('\n');

import type { Case } from '../domain/case.ts';

/** An event and the line that names it; an empty one where there is none to name. */
export interface Named {
  readonly event?: string;
  readonly words: string;
}

/** An event of a case, by its derived id. It still has to go while the case carries it. */
export const eventOf = (one: Case, type: string, rest: string): Named & { readonly event: string } => {
  const event = `${one.id}/${rest}`;
  const waits = one.notices.some(({ id }) => id === event);
  return { event, words: `Event earshot.case.${type}, id ${event}${waits ? ', still to go' : ''}.` };
};

/**
 * The event that told of a word. A word that came with another case, or was given back at a parting, was told of under
 * another id, or not by itself; of a surge people are told of all together, so the case does not know.
 */
export const eventOfWord = (one: Case, id: string): Named => {
  const told = new Set([...(one.tellings ?? []).map(({ notice }) => `${one.id}/${notice}`), ...one.notices.map((notice) => notice.id)]);
  const type = ['updated', 'reopened'].find((how) => told.has(`${one.id}/${how}/${id}`));
  if (type !== undefined) return eventOf(one, type, `${type}/${id}`);
  const isFirst = one.interactions[0] === id && one.interactions.length === one.interactionCount;
  return one.surge === undefined || isFirst ? { words: '' } : eventOf(one, 'updated', `updated/${id}`);
};

/** Edits (a letter added, dropped, changed) between two words; https://en.wikipedia.org/wiki/Levenshtein_distance. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [line, letter] of one.split('').entries()) {
    const next = [line + 1];
    for (const [place, theirs] of other.split('').entries()) {
      const changed = (row[place] ?? 0) + (letter === theirs ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

// Two edits catch a slip of the finger and a swap; in a short word they would make it any other word.
const tolerated = (word: string): number => (word.length < 4 ? 1 : 2);

/** The word that was probably meant, if one is close enough; capitals do not count. */
export const nearest = (word: string, words: readonly string[]): string | undefined =>
  words
    .filter((candidate) => Math.abs(candidate.length - word.length) <= 2)
    .map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ far }) => far <= tolerated(word))
    .toSorted((one, other) => one.far - other.far)[0]?.candidate;

/** `one of "a", "b" (did you mean "a"?)`, for a mistake's `expected`. */
export const oneOf = (words: readonly string[], got: unknown): string => {
  const meant = typeof got === 'string' ? nearest(got, words) : undefined;
  const list = words.map((word) => `"${word}"`).join(', ');
  return `${words.length === 1 ? list : `one of ${list}`}${meant ? ` (did you mean "${meant}"?)` : ''}`;
};

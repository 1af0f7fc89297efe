const accents = /\p{M}+/gu;
// eslint-disable-next-line no-control-regex
const beyondAscii = /[^\u0000-\u007F]/;
const apostrophe = /['’`´]/;
const contraction = /^(?:t|s|re|ve|ll|d|m)$/;
const threeAlike = /([a-z])\1\1/;

/** Lower case and without accents, so that `Não` is found as `nao`. */
export const folded = (text: string): string => {
  const lower = text.toLowerCase();
  return beyondAscii.test(lower) ? lower.normalize('NFKD').replaceAll(accents, '').replaceAll('ß', 'ss') : lower;
};

/** With each run of three letters and more cut to so many: `soooo` is `so`, and `helllo` may be `hello`. */
export const shortened = (word: string, letters: 1 | 2): string =>
  word.replaceAll(/([a-z])\1{2,}/g, (run) => run.slice(0, letters));

/** Whether somebody drew it out: `sooo`. */
export const isDrawnOut = (word: string): boolean => threeAlike.test(word);

/** The words that one written word is: English joins at an apostrophe (don't), French and Italian part (l'hôtel). */
export const partsOf = (word: string): readonly string[] => {
  if (!apostrophe.test(word)) return [word];
  const parts = word.split(apostrophe);
  return (parts[0] ?? '').length > 1 && contraction.test(parts.at(-1) ?? '') ? [parts.join('')] : parts;
};

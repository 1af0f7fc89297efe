/** Only words, in small letters and without accents, between spaces: a phrase is in it when ` phrase ` is. */
export const plainWords = (text: string): string =>
  ` ${text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

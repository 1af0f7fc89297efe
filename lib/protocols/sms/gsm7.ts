// 3GPP TS 23.038, section 6.2.1: the default alphabet, and the table that is reached by an escape and so costs two.
// https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('^{}\\[~]|€');

/** Whether a text message can carry this character without falling back to UCS-2. */
export const inGsm7 = (letter: string): boolean => basic.has(letter) || extended.has(letter);

/** What one character of GSM-7 takes: 1 septet, or 2. */
const costOf = (letter: string): number => (extended.has(letter) ? 2 : 1);

/** How many septets a text takes in GSM-7, or nothing when GSM-7 cannot carry it. One segment holds 160. */
export const septets = (text: string): number | undefined => {
  let sum = 0;
  for (const letter of text) {
    if (!inGsm7(letter)) return undefined;
    sum += costOf(letter);
  }
  return sum;
};

/** A number that people write behind a word, and what either looks like. */
interface Spoken {
  readonly kind: string;
  /** In English, Spanish, Portuguese, French, German, Italian. */
  readonly words: readonly string[];
  readonly value: string;
}

// At least one digit, so that "booking PLEASE" is none; no date.
const reference = '(?!\\d{4}-\\d\\d-\\d\\d)(?=[A-Za-z-]{0,11}\\d)[A-Za-z\\d][A-Za-z\\d-]{3,11}[A-Za-z\\d]';

const spoken: readonly Spoken[] = [
  {
    kind: 'room',
    words: ['room', 'rm', 'habitaci[oó]n', 'quarto', 'chambre', 'zimmer', 'camera', 'stanza'],
    value: '\\d{2,4}[A-Za-z]?',
  },
  {
    kind: 'flight',
    words: ['flight', 'vuelo', 'voo', 'vol', 'flug', 'volo'],
    // Capitals, or "flight at 20" would be one.
    value: '(?:[A-Z]{2}|[A-Z]\\d|\\d[A-Z])\\s?\\d{1,4}',
  },
  {
    kind: 'booking',
    words: [
      'booking', 'pnr', 'locator', 'localizador', 'res', 'reservation', 'confirmation', 'reserva', 'confirmaci[oó]n',
      'confirma[cç][aã]o', 'r[eé]servation', 'buchung', 'buchungs', 'reservierung', 'reservierungs',
      'buchungsnummer', 'buchungscode', 'reservierungsnummer', 'reservierungscode', 'prenotazione',
    ],
    value: reference,
  },
  {
    kind: 'order',
    words: ['order', 'pedido', 'encomenda', 'commande', 'bestellung', 'bestellnummer', 'ordine'],
    value: reference,
  },
  {
    kind: 'account',
    words: [
      'account', 'acct', 'frequent flyer', 'loyalty', 'membership', 'member', 'customer', 'cuenta', 'socio',
      'cliente', 'conta', 's[oó]cio', 'compte', 'client', 'konto', 'kontonummer', 'kontonr', 'kundennummer',
      'kundennr', 'mitgliedsnummer', 'mitgliedsnr', 'conto',
    ],
    value: reference,
  },
  {
    // What somebody of ours gave them the last time.
    kind: 'reference',
    words: [
      'reference', 'case', 'ticket', 'referencia', 'caso', 'incidencia', 'refer[eê]ncia', 'protocolo',
      'r[eé]f[eé]rence', 'dossier', 'vorgang', 'vorgangsnummer', 'aktenzeichen', 'pratica', 'riferimento',
    ],
    value: reference,
  },
];

// What may stand between the word and its number.
const fillers =
  'number|numbers|no|nr|num|n|n[.]?[º°]|id|code|ref|reference|is|n[uú]mero|c[oó]digo|es|la|[eéè]|num[eé]ro|' +
  'r[eé]f[eé]rence|est|nummer|lautet|ist|codice';
const gap = '[\\s:#.(\\u00ba\\u00b0-]{1,4}';

/**
 * An expression for words in small letters, for either case. Written out: in a process that had run for a while (Node
 * 24.21), `(?i:…)` was seen to mind the case after all, five times, and never in a fresh one. The cause was not found.
 */
const eitherCase = (words: string): string =>
  words.replaceAll(/\[([^\]]+)\]|\p{L}/gu, (whole, several?: string) => {
    const letters = several ?? whole;
    return `[${letters}${letters.toUpperCase()}]`;
  });

const filled = `(?:${gap}(?:${eitherCase(fillers)})(?![\\p{L}])){0,2}`;

/** Numbers that customers give in a sentence, by kind; what an expression finds is its first group. */
export const spokenNumbers: readonly (readonly [kind: string, regular: RegExp])[] = spoken.map(
  ({ kind, words, value }) => [
    kind,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${eitherCase(words.join('|'))})${filled}${gap}(${value})(?![\\p{L}\\p{N}])`, 'gu'),
  ],
);

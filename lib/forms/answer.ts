import type { Attachment } from '../domain/interaction.ts';
import { fileAt, isUrl, wordsOf } from './value.ts';

/**
 * What an answer is to us: what the customer wants to say (`words`), who they are, what it is about, what the page that
 * showed the form knew (`hidden`), what nobody typed (`aside`), or any other answer.
 */
export type Sort =
  | 'words' | 'name' | 'firstName' | 'lastName' | 'email' | 'phone' | 'subject' | 'hidden' | 'aside' | 'answer';

/** One thing that a form told, whatever part of it that stood in, with all the names that it goes by. */
export interface Told {
  readonly label: string;
  /** Beside the label: ids, refs, keys. Facts may be asked for by each of them. */
  readonly names?: readonly string[];
  readonly value: string;
  readonly sort: Sort;
  readonly files?: readonly Attachment[];
}

/** "What is your first name? (optional)" and `first_name` are one. */
export const plainName = (name: string): string =>
  name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(?:please)?(?:enter|whatis|whats)?(?:your|my)/, '')
    .replace(/(?:optional|required)$/, '');

type Row = readonly [sort: Sort, names: RegExp];
const nameOf = (...words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`, 'u');

/** What a plain name says of the answer, where it can be trusted to mean the customer's own. The first that fits. */
const identities: readonly Row[] = [
  ['email', nameOf(
    '(?:contact|customer|personal|primary|work)?e?mail(?:addresse?|adresse?|id)?', 'replyto', 'courriel',
    'correo(?:electr[oó]nico)?',
  )],
  ['phone', nameOf(
    '(?:cell|contact|daytime|home|mobile|work)?(?:cell|mobile|phone|tel|telephone|whatsapp)(?:number|no|nr)?',
    'telefone?', 'telefonnummer', 'tel[eé]fono', 'handy(?:nummer)?', 'celular', 'm[oó]vil',
  )],
  ['firstName', nameOf('(?:first|fore|given|f)name', 'vorname', 'pr[eé]nom', 'primernombre')],
  ['lastName', nameOf('(?:last|family|l|sur)name', 'nachname', 'apellidos?', 'sobrenome', 'nomdefamille')],
  ['name', nameOf(
    '(?:contact|customer)?(?:full)?name', 'nombre(?:completo)?', '(?:seu)?nome(?:completo)?', 'nom(?:complet)?', 'naam',
  )],
  ['subject', nameOf('(?:email|message)?subject(?:line)?', 'betreff', 'asunto', 'assunto', 'objet')],
];

/** Names under which forms ask for what somebody wants to say. */
const wordy = new RegExp(
  'message|comment|feedback|description|describe|question|enquiry|inquiry|complaint|problem|issue|details|review' +
    '|remark|whathappened|tellus|anythingelse|howcanwehelp|mensaje|mensagem|nachricht|bericht' +
    '|^(?:msg|body|text|notes?|request)$',
);

/** Four words or more than a line: a sentence rather than a value. */
const isSentence = (value: string): boolean => {
  const beginning = value.slice(0, 500).trim();
  return beginning.includes('\n') || beginning.split(/\s+/, 4).length === 4;
};

/** Ticking a box says it in the words of whoever made the form. */
const formality = /consent|gdpr|privacy|terms|newsletter|subscribe/;

/** Somebody else's address is asked for in words such as these. */
const others = /friend|partner|spouse|colleague|manager|agent|emergency|refer/i;

/** In most languages a label that has "e-mail" in it, over an address, asks for the customer's own. */
const isAddress = (names: readonly string[], value: string): boolean =>
  names.some((name) => /e-?mail/i.test(name) && !others.test(name)) && /^\S{1,64}@\S{1,255}$/.test(value.trim());

/**
 * What sort of answer a text is, by its names, else by what it looks like. `free`: the form says that it was typed
 * freely, so that it is words unless its name says more.
 */
export const sortOf = (names: readonly string[], value: string, free = false): Sort => {
  const plain = names.map(plainName);
  const identity = identities.find(([, regular]) => plain.some((name) => regular.test(name)));
  if (identity) return identity[0];
  if (isAddress(names, value)) return 'email';
  if (free || plain.some((name) => wordy.test(name))) return 'words';
  return isSentence(value) && !plain.some((name) => formality.test(name)) ? 'words' : 'answer';
};

/** Proofs for a machine that somebody is none: long, worth nothing later, and typed by nobody. */
const tokens = new Set(['g-recaptcha-response', 'h-captcha-response', 'cf-turnstile-response']);

/**
 * The answer that stands under a name in a form that says nothing of its fields but their names; none when it was left
 * empty. `label` is what the customer saw, where that is known. A list of addresses is a list of files.
 */
export const toldUnder = (name: string, raw: unknown, label: string = name): readonly Told[] => {
  const value = wordsOf(raw);
  if (value === '' || tokens.has(name.toLowerCase())) return [];
  const names = label === name ? {} : { names: [name] };
  if (Array.isArray(raw) && raw.every(isUrl)) {
    return [{ label, ...names, value, sort: 'answer', files: raw.map((url: string) => fileAt(url)) }];
  }
  const sort = typeof raw === 'string' ? sortOf([label, name], value) : 'answer';
  return [{ label, ...names, value, sort }];
};

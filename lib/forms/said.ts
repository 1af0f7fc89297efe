import type { Source } from '../domain/configuration.ts';
import type { Author, Fact, Said } from '../domain/interaction.ts';
import { cut, fieldsOf, handles, isoTime, present } from '../providers/decode.ts';
import { plainName, type Sort, type Told } from './answer.ts';
import { joined } from './value.ts';

/** A form that somebody filled in, whoever served it. */
export interface FilledForm {
  readonly told: readonly Told[];
  /** What the form calls itself: the subject, unless the customer was asked for one. */
  readonly title?: string | null;
  /** In any spelling that `isoTime` reads. */
  readonly sentAt?: string | null;
  /** What the provider itself takes for these, for a form whose answers do not say it. */
  readonly guessed?: { readonly name?: string | null; readonly email?: string | null; readonly words?: string | null };
  /** What several deliveries of one form have in common. */
  readonly conversation?: string;
}

/** Hidden fields are filled by the page that shows the form, which often knows who is looking. */
const hiddenHandles: readonly (readonly [kind: 'email' | 'phone' | 'member', names: RegExp])[] = [
  ['email', /^e?mail(?:address)?$/],
  ['phone', /^(?:phone(?:number)?|mobile|tel)$/],
  ['member', /^(?:member(?:id|no|number)?|customer(?:id|no|number))$/],
];

const namesOf = ({ label, names = [] }: Told): readonly string[] => [label, ...names];
const isNamed = (told: Told, regular: RegExp): boolean => namesOf(told).some((name) => regular.test(plainName(name)));

const authorOf = ({ told, guessed }: FilledForm): Author => {
  const ofSort = (sort: Sort) => told.flatMap((one) => (one.sort === sort && one.value !== '' ? [one.value] : []));
  const hidden = told.filter(({ sort }) => sort === 'hidden');
  const emails = ofSort('email');
  const inParts = joined([ofSort('firstName')[0] ?? '', ofSort('lastName')[0] ?? ''], ' ');
  const hiddenName = hidden.find((one) => isNamed(one, /^(?:full)?name$/))?.value;
  const name = [ofSort('name')[0], inParts, hiddenName, guessed?.name].find(Boolean);
  return present({
    name: cut(name?.trim(), 200) || undefined,
    handles: handles([
      ...(emails.length > 0 ? emails : [guessed?.email]).map((value) => ['email', value] as const),
      ...ofSort('phone').map((value) => ['phone', value] as const),
      ...hiddenHandles.flatMap(([kind, regular]) =>
        hidden.filter((one) => isNamed(one, regular)).map(({ value }) => [kind, value] as const),
      ),
    ]),
  });
};

/** The answers that hold facts of this kind, by label or any other name, as the source says. */
const factsOf = ({ told }: FilledForm, fields: Source['fields']): (Fact & { readonly of: Told })[] =>
  Object.entries(fields ?? {}).flatMap(([kind, names]) => {
    const wanted = new Set(names.map((name) => name.trim().toLowerCase()));
    return told
      .filter((one) => one.value !== '' && namesOf(one).some((name) => wanted.has(name.trim().toLowerCase())))
      .map((one) => ({ kind, value: cut(one.value, 500), of: one }));
  });

const unspoken: ReadonlySet<Sort> = new Set(['hidden', 'aside']);

/** What was freely written; what the provider takes for that; else every answer, since something was meant by it. */
const textOf = ({ told, guessed }: FilledForm, facts: ReadonlySet<Told>): string => {
  const words = told.filter((one) => one.sort === 'words' && !facts.has(one)).map(({ value }) => value);
  const answers = told.filter(({ sort, value }) => !unspoken.has(sort) && value !== '');
  const lines = answers.map(({ label, value }) => `${label}: ${value}`);
  return joined(words, '\n\n') || guessed?.words || lines.join('\n');
};

/** What a filled-in form says: its free words as text, everything under its label, and whatever tells who it is. */
export const saidInForm = (form: FilledForm, source: Source): Omit<Said, 'key'> => {
  const facts = factsOf(form, source.fields);
  const attachments = form.told.flatMap(({ files }) => files ?? []);
  const answered = form.told.filter(({ value }) => value !== '');
  const subject = form.told.find(({ sort, value }) => sort === 'subject' && value !== '')?.value ?? form.title;
  return present({
    kind: 'form',
    public: false,
    saidAt: isoTime(form.sentAt),
    author: authorOf(form),
    text: cut(textOf(form, new Set(facts.map(({ of }) => of)))),
    subject: cut(subject?.trim(), 300) || undefined,
    fields: fieldsOf(answered.map(({ label, value }) => [label, value])),
    facts: facts.length > 0 ? facts.map(({ kind, value }) => ({ kind, value })) : undefined,
    attachments: attachments.length > 0 ? attachments : undefined,
    conversation: form.conversation,
  });
};

import type { Draft, DraftEntry } from './query-protocol.ts';
import { Refusal } from './refusal.ts';

/** https://docs.aws.amazon.com/sns/latest/api/API_Publish.html and API_PublishBatch.html */
const limits = { bytes: 262_144, entries: 10, entryId: 80, attributeName: 256, subject: 100, number: 1e9 } as const;

type Attribute = Draft['attributes'][number];

const bytesOf = ({ message, attributes }: Draft): number =>
  attributes.reduce(
    (sum, { name, type, value }) => sum + Buffer.byteLength(name) + Buffer.byteLength(type) + Buffer.byteLength(value),
    Buffer.byteLength(message),
  );

/** "ASCII text that begins with a letter, number or punctuation mark; no line breaks or control characters". */
const subjectPattern = new RegExp(`^[!-~][ -~]{0,${limits.subject - 1}}$`);
const namePattern = new RegExp(`^(?!aws\\.|amazon\\.|\\.)(?!.*\\.\\.)[\\w.-]{1,${limits.attributeName}}(?<!\\.)$`, 'i');
const typePattern = /^(?:String|Number|Binary)(?:\.[\w.-]+)?$/;

const isNumber = (text: string): boolean => text.trim() !== '' && Math.abs(Number(text)) <= limits.number;

/** "Surrogate characters are not supported": an emoji in an attribute is refused, in the message it is not. */
const hasSurrogate = (text: string): boolean => /[\uD800-\uDFFF]/.test(text);

type Rule<T> = readonly [broken: (checked: T) => boolean, code: string, why: (checked: T) => string];

const attributeRules: readonly Rule<Attribute>[] = [
  [
    ({ name }) => !namePattern.test(name),
    'ParameterValueInvalid',
    ({ name }) =>
      `Invalid message attribute name '${name}': expected up to 256 of A-Za-z0-9_-. and no AWS. or Amazon. before.`,
  ],
  [
    ({ type }) => !typePattern.test(type),
    'ParameterValueInvalid',
    ({ name }) =>
      `The message attribute '${name}' has an invalid type, the supported type prefixes are Binary, Number and String.`,
  ],
  [
    ({ value }) => value === '',
    'ParameterValueInvalid',
    ({ name, type }) =>
      `The message attribute '${name}' must contain a non-empty value for message attribute type '${type}'.`,
  ],
  [
    ({ type, value }) => type.startsWith('Number') && !isNumber(value),
    'ParameterValueInvalid',
    ({ name }) => `Could not cast message attribute '${name}' value to number.`,
  ],
  [
    ({ value }) => hasSurrogate(value),
    'ParameterValueInvalid',
    ({ name }) => `Invalid attribute value was passed in for message attribute '${name}': leave out emoji.`,
  ],
];

const draftRules: readonly Rule<Draft>[] = [
  [
    ({ structure }) => structure !== undefined,
    'InvalidParameter',
    () => 'Invalid parameter: MessageStructure: the local SNS takes plain messages only',
  ],
  [({ message }) => message === '', 'InvalidParameter', () => 'Invalid parameter: Empty message'],
  [(draft) => bytesOf(draft) > limits.bytes, 'InvalidParameter', () => 'Invalid parameter: Message too long'],
  [
    ({ subject }) => subject !== undefined && !subjectPattern.test(subject),
    'InvalidParameter',
    () => 'Invalid parameter: Subject',
  ],
];

const hold = <T>(rules: readonly Rule<T>[], checked: T): void => {
  const broken = rules.find(([isBroken]) => isBroken(checked));
  if (broken) throw new Refusal(broken[1], broken[2](checked));
};

/** Throws the refusal that SNS would give for one message. */
export const checkDraft = (draft: Draft): void => {
  hold(draftRules, draft);
  for (const attribute of draft.attributes) hold(attributeRules, attribute);
};

const batchRules: readonly Rule<readonly DraftEntry[]>[] = [
  [(entries) => entries.length === 0, 'EmptyBatchRequest', () => "The batch request doesn't contain any entries."],
  [
    (entries) => entries.length > limits.entries,
    'TooManyEntriesInBatchRequest',
    ({ length }) =>
      `The batch request contains more entries than permissible: got ${length}, expected at most ${limits.entries}.`,
  ],
  [
    (entries) => entries.some(({ id }) => !new RegExp(`^[\\w-]{1,${limits.entryId}}$`).test(id)),
    'InvalidBatchEntryId',
    () => "The Id of a batch entry doesn't abide by the specification: up to 80 of A-Za-z0-9_-.",
  ],
  [
    (entries) => new Set(entries.map(({ id }) => id)).size < entries.length,
    'BatchEntryIdsNotDistinct',
    () => 'Two or more batch entries in the request have the same Id.',
  ],
  [
    (entries) => entries.reduce((sum, { draft }) => sum + bytesOf(draft), 0) > limits.bytes,
    'BatchRequestTooLong',
    () => `The length of all the batch messages put together is more than the limit of ${limits.bytes} bytes.`,
  ],
];

/** Throws the refusal that SNS would give for a batch as a whole. What is wrong with one entry fails that alone. */
export const checkBatch = (entries: readonly DraftEntry[]): void => hold(batchRules, entries);

import type { Interaction } from '../domain/interaction.ts';
import { keys } from '../pipeline/keys.ts';
import type { HandleRecord, InteractionRecord, Ledger, LedgerRecord, VariantRecord } from '../pipeline/ports.ts';
import { keptAs, momentOfId } from './explain-raw.ts';
import type { Happening } from './timeline.ts';

const isHandle = (record: LedgerRecord): record is HandleRecord => record.type === 'handle';
const isVariant = (record: LedgerRecord): record is VariantRecord => record.type === 'variant';

const places = ['the newest', 'the second newest', 'the third newest'];

/** With which of the source's secrets a delivery was proved. */
export const provedWith = (secret: number): string =>
  `With secret ${secret} of the source, ${places[secret] ?? `number ${secret + 1}`} at that time.`;

const came = (record: InteractionRecord): Happening[] => {
  const { source, secret, interaction, raw } = record;
  const at = interaction?.receivedAt ?? momentOfId(record.id);
  if (secret === undefined) {
    const words = `Its deletion came to source ${source} before it did; the words were never kept.`;
    return [{ at, what: 'deleted', words }];
  }
  const provider = interaction ? ` (${interaction.provider}, ${interaction.channel})` : '';
  return [
    { at, what: 'came', words: `To source ${source}${provider}; ${keptAs(raw)}.`, source },
    { at, what: 'verified', words: provedWith(secret), secret },
  ];
};

const wordsOf = ({ subject, text, fields, attachments }: Interaction): string => {
  const answers = Object.entries(fields ?? {}).map(([label, value]) => `${label}: ${value}`);
  const files = attachments?.length ? [`${attachments.length} attachments`] : [];
  return [subject, text, ...answers, ...files].filter(Boolean).join('\n');
};

const read = ({ interaction, redactedAt }: InteractionRecord): Happening[] => {
  if (interaction === undefined) return [];
  const { kind, public: isPublic, author, receivedAt, saidAt, automatic } = interaction;
  const how = `${kind}, ${isPublic ? 'public' : 'private'}`;
  const who = author.name ?? author.username ?? author.handles[0] ?? 'nobody that can be named';
  const machine = automatic === undefined ? '' : `\nSent by a machine: ${automatic}.`;
  const said = saidAt === undefined ? '' : `, said at ${saidAt}`;
  const words = `A ${how}, of ${who}${said}:\n${wordsOf(interaction)}${machine}`;
  return redactedAt === undefined ? [{ at: receivedAt, what: 'read', words, interaction }] : [];
};

const variants = async (ledger: Ledger, record: InteractionRecord): Promise<Happening[]> => {
  const found = (await ledger.latest(record.pk, 'variant#', 100)).filter(isVariant);
  return found.map(({ interaction, raw }) => ({
    at: interaction?.receivedAt,
    what: 'variant',
    words: interaction
      ? `The same thing came with other words; ${keptAs(raw)}. The first stands.\n${wordsOf(interaction)}`
      : 'The same thing came with other words, which were taken back.',
    interaction,
  }));
};

const evidenceOf = ({ handle, customer, evidence }: HandleRecord, record: InteractionRecord): string => {
  const shown = evidence === record.id ? 'shown by this' : `shown by ${evidence}`;
  return customer === record.customer ? `${handle}, ${shown}` : `${handle}, but it is of ${customer}, ${shown}`;
};

const whose = async (ledger: Ledger, record: InteractionRecord): Promise<Happening[]> => {
  const { customer, interaction, announcedAt: at, id } = record;
  if (customer === undefined) return [];
  const handles = interaction?.author.handles.length ? interaction.author.handles : [`anonymous:${id}`];
  const links = (await ledger.getAll([...new Set(handles)].map(keys.handle))).filter(isHandle);
  const evidence = links.map((link) => ({ handle: link.handle, customer: link.customer, evidence: link.evidence }));
  const words = [`Customer ${customer}, known by:`, ...links.map((link) => evidenceOf(link, record))].join('\n');
  return [{ at, what: 'whose', words, customer, evidence }];
};

const understood = ({ severity, reasons = [], announcedAt: at, case: caseId }: InteractionRecord): Happening[] => {
  if (severity === undefined) return [];
  const why = reasons.length > 0 ? `, because: ${reasons.join('; ')}` : '';
  const words = caseId === undefined ? 'Belongs to no case.' : `Belongs to case ${caseId}.`;
  return [
    { at, what: 'judged', words: `${severity}${why}.`, severity, reasons },
    { at, what: 'case', words, case: caseId },
  ];
};

const told = ({ id, announcedAt, redactedAt, due }: InteractionRecord): Happening[] => {
  const event = (type: 'received' | 'redacted', at: string | undefined): Happening => ({
    at, what: 'event', words: `earshot.interaction.${type}, id ${id}/${type}.`, event: `${id}/${type}`,
  });
  const gone: Happening = { at: redactedAt, what: 'deleted', words: 'Its author took it back; the words are gone.' };
  const waits: Happening = { at: due, what: 'due', words: 'Something is still to be done; the sweep takes it up now.' };
  return [
    ...(announcedAt === undefined ? [] : [event('received', announcedAt)]),
    ...(redactedAt === undefined ? [] : [gone, event('redacted', redactedAt)]),
    ...(due === undefined ? [] : [waits]),
  ];
};

/** What happened to one interaction, without its case. */
export const explainInteraction = async (ledger: Ledger, record: InteractionRecord): Promise<Happening[]> => [
  ...came(record),
  ...read(record),
  ...(await variants(ledger, record)),
  ...(await whose(ledger, record)),
  ...understood(record),
  ...told(record),
];

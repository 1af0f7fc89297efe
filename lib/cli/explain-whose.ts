import { beside } from '../domain/person/realm.ts';
import { spokenAs } from '../domain/person/sights.ts';
import { keys } from '../pipeline/keys.ts';
import type { Ledger } from '../pipeline/ports.ts';
import { type HandleRecord, type InteractionRecord, isA } from '../pipeline/records.ts';
import type { Happening } from './timeline.ts';

const evidenceOf = ({ handle, strength, customer = 'nobody', evidence }: HandleRecord, record: InteractionRecord): string => {
  const shown = evidence === record.id ? 'shown by this' : `shown by ${evidence}`;
  const known = `${handle} (${strength})`;
  return customer === record.customer ? `${known}, ${shown}` : `${known}, but it is of ${customer}, ${shown}`;
};

/** Whose an interaction is, and by which handles that is known. */
export const explainWhose = async (ledger: Ledger, record: InteractionRecord): Promise<Happening[]> => {
  const { customer, interaction, announcedAt: at, id } = record;
  if (customer === undefined) return [];
  const handles = interaction ? spokenAs(interaction) : [`anonymous:${id}`];
  const found = (await ledger.getAll(handles.map(keys.handle))).filter(isA('handle'));
  const links = found.map((link) => ({ ...link, handle: beside(interaction ?? record, link.handle) }));
  const evidence = links.map((link) => ({ handle: link.handle, strength: link.strength, customer: link.customer, evidence: link.evidence }));
  const known = links.length > 0 ? 'known by:' : 'of whom nothing is known any more.';
  const words = [`Customer ${customer}, ${known}`, ...links.map((link) => evidenceOf(link, record))].join('\n');
  return [{ at, what: 'whose', words, customer, evidence }];
};

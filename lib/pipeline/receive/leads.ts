import type { Lead } from '../../providers/provider.ts';
import { fingerprint, keys, printOf } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import type { InteractionRecord, LeadRecord, LedgerRecord } from '../records.ts';
import { type Arrival, expiryOf, type RecordPorts } from './record.ts';

const nameOf = (source: string, key: string): string => fingerprint('interaction', source, key);

const leadOf = ({ key, to, same }: Lead, { configuration }: RecordPorts, { source, delivery }: Arrival): LeadRecord => {
  const name = nameOf(source.id, key);
  const expires = expiryOf(configuration, delivery.receivedAt);
  return { type: 'lead', ...keys.lead(name), version: 1, name, to: nameOf(source.id, to), same, expires };
};

const isTakenBack = (record: LedgerRecord): record is InteractionRecord =>
  record.type === 'interaction' && record.redactedAt !== undefined;

/**
 * Keeps where our own answers stand in their threads, and under which ids an edited thing goes; none of their words.
 * Answers the keys of those whose deletion came before anybody knew what it was of.
 */
export const recordLeads = async (ports: RecordPorts, leads: readonly Lead[], arrival: Arrival): Promise<string[]> => {
  const { ledger } = ports;
  await Promise.all(leads.map((lead) => ledger.commit([{ after: leadOf(lead, ports, arrival) }])));
  const edits = leads.filter(({ same }) => same);
  const names = edits.map(({ key }) => nameOf(arrival.source.id, key));
  const found = await ledger.getAll(names.map(keys.interactionNamed));
  const gone = new Set(found.filter(isTakenBack).map(({ id }) => printOf(id)));
  return edits.filter((_, place) => gone.has(names[place] ?? '')).map(({ key }) => key);
};

/** The fingerprint of what a key of this source stands for: its own, unless it is an edit of something. */
export const originalOf = async (ledger: Ledger, source: string, key: string): Promise<string> => {
  const name = nameOf(source, key);
  const lead = await ledger.get(keys.lead(name));
  return lead?.type === 'lead' && lead.same ? lead.to : name;
};

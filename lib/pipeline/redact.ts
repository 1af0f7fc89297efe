import type { InteractionRecord } from './ports.ts';
import { keys } from './keys.ts';
import { type Arrival, expiryOf, interactionId, type RecordPorts, soon } from './record.ts';

const attempts = 5;

/** Copies with other words go too. */
const redactVariants = async ({ ledger }: RecordPorts, record: InteractionRecord): Promise<void> => {
  const variants = await ledger.latest(record.pk, 'variant#', 100);
  for (const variant of variants) {
    if (variant.type === 'variant') await ledger.commit([{ before: variant, after: { ...variant, interaction: undefined, raw: undefined } }]);
  }
};

const tombstone = (ports: RecordPorts, id: string, { source, delivery }: Arrival): InteractionRecord => ({
  type: 'interaction',
  ...keys.interaction(id),
  version: 1,
  id,
  brand: source.brand,
  source: source.id,
  redactedAt: delivery.receivedAt.toISOString(),
  expires: expiryOf(ports.configuration, delivery.receivedAt),
});

/**
 * Its author took it back: the words go, everywhere, and subscribers are told. When the deletion comes before the words,
 * it stays as a tombstone, and the words are never kept.
 */
export const redact = async (ports: RecordPorts, key: string, arrival: Arrival): Promise<string> => {
  const { ledger, archive } = ports;
  const id = interactionId(arrival.source, key, arrival.delivery.receivedAt);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const record = await ledger.get(keys.interaction(id));
    if (record === undefined) {
      if (await ledger.commit([{ after: tombstone(ports, id, arrival) }])) return id;
      continue;
    }
    if (record.type !== 'interaction' || record.redactedAt !== undefined) return id;
    if (record.raw?.archived !== undefined) await archive.remove(record.raw.archived);
    await redactVariants(ports, record);
    const now = arrival.delivery.receivedAt;
    const after = { ...record, interaction: undefined, raw: undefined, redactedAt: now.toISOString(), due: soon(now) };
    if (await ledger.commit([{ before: record, after }])) return record.id;
  }
  throw new Error(`Interaction ${id} changed ${attempts} times while it was being redacted: deliver it again.`);
};

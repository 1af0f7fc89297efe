import { type Arrival, expiryOf, type RecordPorts, soon } from './record.ts';
import { fingerprint, idOf, keys } from '../keys.ts';
import type { QuarantineRecord, Raw } from '../records.ts';
import { keepRaw, parcelOf } from './raw.ts';

/**
 * Keeps what nobody can read, and has people told. The same bytes are kept once; `raw` says where, when other parts of
 * the delivery could be read and the bytes were kept with those.
 */
export const quarantine = async (ports: RecordPorts, reason: string, arrival: Arrival, raw?: Raw): Promise<string> => {
  const { source, delivery, secret } = arrival;
  const id = idOf(delivery.receivedAt, fingerprint('quarantine', source.id, delivery.body.toString('base64')));
  const record: QuarantineRecord = {
    type: 'quarantine',
    ...keys.quarantine(id),
    version: 1,
    id,
    source: source.id,
    reason,
    receivedAt: delivery.receivedAt.toISOString(),
    raw: raw ?? (await keepRaw(ports.archive, parcelOf(delivery, true))),
    secret,
    due: soon(delivery.receivedAt),
    expires: expiryOf(ports.configuration, delivery.receivedAt),
  };
  if (await ports.ledger.commit([{ after: record }])) return id;
  const stored = await ports.ledger.get(record);
  return stored?.type === 'quarantine' ? stored.id : id;
};

import type { Reading } from '../../providers/provider.ts';
import { momentOfId } from '../keys.ts';
import type { Key, RawPlace } from '../records.ts';
import { rawBytes } from '../receive/raw.ts';
import type { Arrival } from '../receive/record.ts';
import { readingOf, type TakePorts } from '../receive/take.ts';
import { isKeeper, type Keeper, type KeptDelivery } from './kept-deliveries.ts';

/** A kept delivery, and what today's code reads in it. */
export interface Reread {
  readonly records: readonly Keeper[];
  readonly arrival: Arrival;
  readonly reading: Reading;
  readonly place: RawPlace;
  readonly now: Date;
}

const placeOf = ({ pk, sk, raw }: Keeper & { readonly raw: object }): RawPlace => {
  const { contentType, archived, plain, beside = { pk, sk } satisfies Key } = raw as RawPlace;
  return archived === undefined ? { contentType, beside } : { contentType, archived, ...(plain && { plain }) };
};

const hasRaw = (record: Keeper): record is Keeper & { readonly raw: NonNullable<Keeper['raw']> } =>
  record.raw !== undefined;

/** The first of the records whose bytes are there, and the bytes. */
const bytesAmong = async (ports: TakePorts, records: readonly Keeper[], now: Date) => {
  for (const record of records.filter(hasRaw)) {
    const body = await rawBytes(ports, record.raw, now);
    if (body !== undefined) return { record, body };
  }
  return undefined;
};

/**
 * Reads a kept delivery once more. It was proven when it came, and is not proven again: secrets are rotated. An old
 * farewell of its provider counts for nothing, since the source may have been heard since. Answers in words why not,
 * when its bytes are gone or its source is.
 */
export const reread = async (ports: TakePorts, delivery: KeptDelivery, now: Date): Promise<Reread | string> => {
  const found = await ports.ledger.getAll(delivery.map(({ pk, sk }) => ({ pk, sk })));
  const inOrder = delivery.flatMap(({ pk, sk }) => found.find((one) => one.pk === pk && one.sk === sk) ?? []);
  const records = inOrder.filter(isKeeper);
  const kept = await bytesAmong(ports, records, now);
  if (kept === undefined) return 'its raw bytes are not kept any more';
  const { record, body } = kept;
  const source = ports.configuration.sources.find(({ id }) => id === record.source);
  const provider = source && ports.providers[source.provider];
  if (source === undefined || provider === undefined) return 'its source is not in the configuration any more';
  const place = placeOf(record);
  const headers = { 'content-type': place.contentType };
  const receivedAt = new Date(momentOfId(record.id));
  const arrival: Arrival = {
    delivery: { source: source.id, method: 'POST', headers, query: {}, body, receivedAt, archived: place.archived },
    source,
    provider,
    ...(record.secret !== undefined && { secret: record.secret }),
    again: { raw: place, now },
  };
  const { silenced: _past, ...reading } = await readingOf(arrival);
  return { records, arrival, reading, place, now };
};

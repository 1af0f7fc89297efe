import type { Source } from '../../domain/configuration.ts';
import { settingsOf } from '../decode.ts';
import { readMapped } from '../mapping-read.ts';
import { momentAt } from '../mapping-said.ts';
import type { Reading } from '../provider.ts';
import { Settings, type Envelope } from './payload.ts';

const isThing = (data: unknown): data is object => typeof data === 'object' && data !== null;

/** When it happened, by the envelope: some write ISO 8601, some seconds. */
const happenedAt = ({ timestamp }: Envelope): string | undefined =>
  typeof timestamp === 'string' || typeof timestamp === 'number' ? momentAt(String(timestamp)) : undefined;

/** What a message says: by the mapping of the source from the whole of it, else what can be guessed from its `data`. */
export const readingIn = (envelope: Envelope, source: Source, key: string): Reading => {
  const { map } = settingsOf(Settings, source);
  const thing = !map && isThing(envelope.data) ? envelope.data : envelope;
  const reading = readMapped(thing, map, source, key);
  const saidAt = happenedAt(envelope);
  return saidAt ? { ...reading, said: reading.said.map((one) => ({ saidAt, ...one })) } : reading;
};

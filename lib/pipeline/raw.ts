import { deflateRawSync, inflateRawSync } from 'node:zlib';

import type { Delivery } from '../providers/provider.ts';
import type { Archive, Raw } from './ports.ts';

// A record is paid by the kilobyte at every write, and an item ends at 400 KB.
const inlineBytes = 65_536;

/** The bytes of a delivery are kept beside its record, or under `name` in the archive when they are many. */
export const keepRaw = async (archive: Archive, name: string, delivery: Delivery): Promise<Raw> => {
  const contentType = delivery.headers['content-type'] ?? 'application/octet-stream';
  const deflated = deflateRawSync(delivery.body);
  if (deflated.byteLength <= inlineBytes) return { contentType, deflated };
  const archived = `raw/${name}`;
  await archive.put(archived, deflated);
  return { contentType, archived };
};

/** The bytes as they came; `undefined` when their time is over. */
export const rawBytes = async (archive: Archive, raw: Raw): Promise<Buffer | undefined> => {
  const deflated = raw.deflated ?? (raw.archived === undefined ? undefined : await archive.get(raw.archived));
  return deflated && inflateRawSync(deflated);
};

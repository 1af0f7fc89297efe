import { deflateSync, inflateSync } from 'node:zlib';

import type { Delivery } from '../providers/provider.ts';
import type { Archive, Raw } from './ports.ts';
import { dictionary } from './raw-dictionary.ts';

// A record is paid by the kilobyte at every write, and an item ends at 400 KB.
const inlineBytes = 65_536;

// A small state: the default one is 256 KB, which costs more to lay out than a delivery of 3 KB costs to deflate.
const deflation = { dictionary, windowBits: 13, memLevel: 5 } as const;

/** The bytes of a delivery are kept beside its record, or under `name` in the archive when they are many. */
export const keepRaw = async (archive: Archive, name: string, delivery: Delivery): Promise<Raw> => {
  const contentType = delivery.headers['content-type'] ?? 'application/octet-stream';
  const deflated = deflateSync(delivery.body, deflation);
  if (deflated.byteLength <= inlineBytes) return { contentType, deflated };
  const archived = `raw/${name}`;
  await archive.put(archived, deflated);
  return { contentType, archived };
};

/** What `keepRaw` deflated. Throws for anything else. */
export const inflated = (deflated: Uint8Array): Buffer => inflateSync(deflated, { dictionary });

/** The bytes as they came; `undefined` when their time is over. */
export const rawBytes = async (archive: Archive, raw: Raw): Promise<Buffer | undefined> => {
  const deflated = raw.deflated ?? (raw.archived === undefined ? undefined : await archive.get(raw.archived));
  return deflated && inflated(deflated);
};

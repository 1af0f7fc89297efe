import { hash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';

import type { Delivery } from '../../providers/provider.ts';
import type { Archive, Ledger } from '../ports.ts';
import type { Key, Raw } from '../records.ts';
import { dictionary } from './raw-dictionary.ts';
import { unsealed } from './raw-key.ts';

// A record is paid by the kilobyte at every write, and an item ends at 400 KB.
const inlineBytes = 65_536;

// A small state: the default one is 256 KB, which costs more to lay out than a delivery of 3 KB costs to deflate.
const deflation = { dictionary, windowBits: 13, memLevel: 5 } as const;

/** The raw bytes of a delivery, ready to be kept: under a name in the archive, or else beside their only record. */
export interface Parcel {
  readonly contentType: string;
  /** Absent when they lie in the archive already. */
  readonly deflated?: Buffer;
  readonly archived?: string;
  readonly plain?: true;
  /** They lie beside another record already. */
  readonly beside?: Key;
}

/**
 * Few bytes that only one record speaks of go beside it. Many, and those that several records speak of, go to the
 * archive once, under the hash of the body, so that a repeat finds them there; those that lie there already stay.
 */
export const parcelOf = ({ headers, body, source, archived }: Delivery, alone: boolean): Parcel => {
  const contentType = headers['content-type'] ?? 'application/octet-stream';
  if (archived !== undefined) return { contentType, archived, plain: true };
  const deflated = deflateSync(body, deflation);
  if (alone && deflated.byteLength <= inlineBytes) return { contentType, deflated };
  return { contentType, deflated, archived: `raw/${source}/${hash('sha256', body)}` };
};

/** Keeps a parcel and tells where: for as long as `retention.raw` says, in the archive. */
export const keepRaw = async (archive: Archive, parcel: Parcel): Promise<Raw> => {
  const { deflated, ...raw } = parcel;
  if (raw.archived === undefined || deflated === undefined) return parcel;
  await archive.put(raw.archived, deflated);
  return raw;
};

export interface RawPorts {
  readonly ledger: Ledger;
  readonly archive: Archive;
}

const besideAnother = async (ledger: Ledger, { beside }: Raw): Promise<Raw | undefined> => {
  const owner = beside && (await ledger.get(beside));
  return owner?.type === 'interaction' || owner?.type === 'quarantine' ? owner.raw : undefined;
};

/** The bytes as they came; `undefined` when their time is over, or their author took them back. */
export const rawBytes = async ({ ledger, archive }: RawPorts, raw: Raw, now: Date): Promise<Buffer | undefined> => {
  if (raw.archived !== undefined) {
    const kept = await archive.get(raw.archived);
    return kept && (raw.plain ? Buffer.from(kept) : inflateSync(kept, { dictionary }));
  }
  const own = raw.beside === undefined ? raw : await besideAnother(ledger, raw);
  const deflated = own && (own.deflated ?? (await unsealed(ledger, own, now)));
  return deflated && inflateSync(deflated, { dictionary });
};

import { toBytes } from '../pipeline/keys.ts';
import type { Raw } from '../pipeline/ports.ts';
import { inflated, rawBytes } from '../pipeline/raw.ts';
import type { Place } from './place.ts';

/** The first 48 bits of an id are the moment of the first time, in milliseconds. */
export const momentOfId = (id: string): string => new Date(toBytes(id).readUIntBE(0, 6)).toISOString();

/** Where the raw bytes are, in words. */
export const keptAs = (raw: Raw | undefined): string => {
  if (raw === undefined) return 'the raw bytes are not kept any more';
  const { contentType, deflated, archived } = raw;
  if (deflated === undefined) return `raw bytes (${contentType}) in the archive as ${archived ?? 'nothing'}`;
  return `${inflated(deflated).byteLength} raw bytes (${contentType}) in the ledger`;
};

/** The raw bytes as they came. Throws when they are gone, or nobody said where the archive is. */
export const fetchRaw = async ({ archive }: Place, raw: Raw | undefined): Promise<Buffer> => {
  const missing = async (): Promise<never> => {
    throw new Error("The raw bytes are in the archive: give --bucket, the stack's output ArchiveBucket.");
  };
  const bytes = raw && (await rawBytes(archive ?? { get: missing, put: missing, remove: missing }, raw));
  if (bytes) return bytes;
  throw new Error('The raw bytes are not kept any more: their author took them back, or their time is over.');
};

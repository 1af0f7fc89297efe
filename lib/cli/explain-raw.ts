import { toBytes } from '../pipeline/keys.ts';
import type { Attachment } from '../domain/interaction.ts';
import type { Archive, Ledger } from '../pipeline/ports.ts';
import type { Raw } from '../pipeline/records.ts';
import { rawBytes } from '../pipeline/receive/raw.ts';
import type { Place } from './place.ts';

/** The first 48 bits of an id are the moment of the first time, in milliseconds. */
export const momentOfId = (id: string): string => new Date(toBytes(id).readUIntBE(0, 6)).toISOString();

const missing = async (): Promise<never> => {
  throw new Error("The raw bytes are in the archive: give --bucket, the stack's output ArchiveBucket.");
};
const noArchive: Archive = { get: missing, put: missing, remove: missing };

/** Where the raw bytes are, in words. */
export const keptAs = async (ledger: Ledger, raw: Raw | undefined): Promise<string> => {
  if (raw?.archived !== undefined) return `raw bytes (${raw.contentType}) in the archive as ${raw.archived}`;
  const bytes = raw && (await rawBytes({ ledger, archive: noArchive }, raw, new Date()));
  if (raw === undefined || bytes === undefined) return 'the raw bytes are not kept any more';
  return `${bytes.byteLength} raw bytes (${raw.contentType}) in the ledger`;
};

/** A file that came along, in words: what it calls itself, and where it is. */
export const fileInWords = ({ name = 'without a name', contentType, bytes, archived, url }: Attachment): string => {
  const size = bytes === undefined ? undefined : `${bytes} bytes`;
  const about = [contentType, size].filter(Boolean).join(', ');
  const elsewhere = url === undefined ? 'only in the raw bytes' : `at ${url}`;
  const where = archived === undefined ? elsewhere : `in the archive as ${archived}`;
  return `File ${name}${about && ` (${about})`}, ${where}.`;
};

/** The raw bytes as they came. Throws when they are gone, or nobody said where the archive is. */
export const fetchRaw = async ({ ledger, archive = noArchive }: Place, raw: Raw | undefined): Promise<Buffer> => {
  const bytes = raw && (await rawBytes({ ledger, archive }, raw, new Date()));
  if (bytes) return bytes;
  throw new Error('The raw bytes are not kept any more: their author took them back, or their time is over.');
};

import { inflateRawSync } from 'node:zlib';

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.16, 4.3.12 and 4.3.7
const endOfDirectory = Buffer.from('PK\u0005\u0006', 'latin1');
const entrySignature = 0x02014b50;
const deflated = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** The entries by the directory at the end: the sizes in their own headers are 0 when the archive was streamed. */
const entriesOf = function* (zip: Buffer): Generator<Entry> {
  const end = zip.lastIndexOf(endOfDirectory);
  if (end < 0) return;
  for (let at = zip.readUInt32LE(end + 16); at < end && zip.readUInt32LE(at) === entrySignature;) {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    yield {
      name: zip.toString('utf8', at + 46, at + 46 + name),
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      at: zip.readUInt32LE(at + 42),
    };
    at += 46 + name + extra + comment;
  }
};

/** One file out of a zip archive; `undefined` when it is not in there. Throws a `RangeError` for a broken archive. */
export const zipEntry = (zip: Buffer, wanted: string): Buffer | undefined => {
  const entry = [...entriesOf(zip)].find(({ name }) => name === wanted);
  if (entry === undefined) return undefined;
  const begin = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28);
  const bytes = zip.subarray(begin, begin + entry.size);
  return entry.method === deflated ? inflateRawSync(bytes) : bytes;
};

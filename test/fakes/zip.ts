import { crc32, deflateRawSync } from 'node:zlib';

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const long = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A zip archive as a stream of files is written: sizes stand behind each file and in the directory, not before it. */
export const zipped = (files: Readonly<Record<string, string>>): Buffer => {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  for (const [name, text] of Object.entries(files)) {
    const deflated = deflateRawSync(text);
    const sums = [long(crc32(text)), long(deflated.length), long(Buffer.byteLength(text))];
    const common = [word(20), word(8), word(8), long(0)];
    const [named, at] = [Buffer.from(name), Buffer.concat(parts).length];
    parts.push(long(0x04034b50), ...common, long(0), long(0), long(0), word(named.length), word(0), named);
    parts.push(deflated, long(0x08074b50), ...sums);
    directory.push(long(0x02014b50), word(20), ...common, ...sums, word(named.length), word(0), word(0), word(0));
    directory.push(word(0), long(0), long(at), named);
  }
  const [body, index] = [Buffer.concat(parts), Buffer.concat(directory)];
  const count = word(Object.keys(files).length);
  const end = [long(0x06054b50), word(0), word(0), count, count, long(index.length), long(body.length), word(0)];
  return Buffer.concat([body, index, ...end]);
};

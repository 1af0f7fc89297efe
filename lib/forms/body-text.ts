import { isUtf8 } from 'node:buffer';

const decoderOf = (label: string): InstanceType<typeof TextDecoder> | undefined => {
  try {
    return new TextDecoder(label);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_ENCODING_NOT_SUPPORTED') return undefined;
    throw cause;
  }
};

/**
 * Bytes as text in a charset by any label of https://encoding.spec.whatwg.org/#names-and-labels, UTF-8 when none is
 * given. A label that nobody knows means UTF-8 where the bytes are, else Windows-1252, so that words stay legible.
 */
export const textOf = (bytes: Buffer, charset?: string): string => {
  if (charset === undefined || /^\s*utf-?8\s*$/i.test(charset)) return bytes.toString('utf8').replace(/^\uFEFF/u, '');
  const decoder = decoderOf(charset.trim()) ?? decoderOf(isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return decoder?.decode(bytes) ?? bytes.toString('latin1');
};

const percent = 0x25;
const plus = 0x2b;
const space = 0x20;
/** Looked up once, and compared without a call: this runs for every byte. */
const none = Number.NaN;

const digit = (byte = 0): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : none;
};

/** Bytes with `%41` and, in a urlencoded form, `+` read; a `%` without two digits stays what it is. */
export const percentDecoded = (bytes: Buffer, spaces: boolean): Buffer => {
  if (!bytes.includes(percent) && !(spaces && bytes.includes(plus))) return bytes;
  const decoded = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1, length += 1) {
    const byte = bytes[at] ?? 0;
    const code = byte === percent ? digit(bytes[at + 1]) * 16 + digit(bytes[at + 2]) : none;
    if (code >= 0) {
      decoded[length] = code;
      at += 2;
    } else decoded[length] = spaces && byte === plus ? space : byte;
  }
  return decoded.subarray(0, length);
};

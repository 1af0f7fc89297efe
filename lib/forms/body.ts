import { hash } from 'node:crypto';

import type { Attachment } from '../domain/interaction.ts';
import { unreadable } from '../providers/decode-json.ts';
import { textOf } from './body-text.ts';
import { boundaryIn, multipartParts } from './body-multipart.ts';
import { urlencodedParts } from './body-urlencoded.ts';
import type { Delivery, Files } from '../providers/provider.ts';

export { textOf } from './body-text.ts';

/** One field or file of a form, its bytes as they came: which charset they are in, only the provider knows. */
export interface FormPart {
  readonly name: string;
  readonly bytes: Buffer;
  /** Present when it is a file; its name may be empty. */
  readonly file?: { readonly name: string; readonly contentType?: string };
}

/** More than a form that the receive function lets in, so that files read offline are bounded too. */
const maximumBytes = 33_554_432;
const expected = 'a form (multipart/form-data or application/x-www-form-urlencoded)';

/**
 * The fields and files of a form, in the order in which they came, by the content type of the delivery. Synchronous and
 * linear in the length; every limit is looked at before what it limits is built.
 *
 * Ours, since nothing else fits: Node's `Response.formData()` is asynchronous, brings undici in (47 to 61 ms at its
 * first use) and decodes every field as UTF-8; busboy and what is made of it are streams, with denials of service in their
 * history (CVE-2025-47935, CVE-2025-47944); `@remix-run/multipart-parser` is synchronous and bounded, but 0.x, neither
 * unescapes names nor reads urlencoded, and its 7 KB would replace a hundred lines.
 * https://url.spec.whatwg.org/#urlencoded-parsing https://www.rfc-editor.org/rfc/rfc7578
 * @throws Unreadable for anything else, or a form that breaks off or breaks a limit.
 */
export const formParts = ({ headers, body }: Pick<Delivery, 'headers' | 'body'>): readonly FormPart[] => {
  const type = headers['content-type'] ?? '';
  const [media] = type.split(';', 1);
  if (body.length > maximumBytes) throw unreadable(`a body of more than ${maximumBytes} bytes`, expected);
  if (/^\s*multipart\/form-data\s*$/i.test(media ?? '')) return multipartParts(body, boundaryIn(type));
  if (/^\s*application\/x-www-form-urlencoded\s*$/i.test(media ?? '')) return urlencodedParts(body);
  throw unreadable('another content type', expected);
};

/** Values by the name of their field, repeated ones as a list in order; names that objects are born with are safe. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** The fields that are no files, decoded in the charset that `charsetOf` says of each; UTF-8 where it says nothing. */
export const fieldsIn = (
  parts: readonly FormPart[],
  charsetOf: (name: string) => string | undefined = () => undefined,
): Fields => {
  const fields = new Map<string, string[]>();
  for (const { name, bytes, file } of parts) {
    if (file) continue;
    const value = textOf(bytes, charsetOf(name));
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return fields;
};

/** The files of a form, and by their hash what they hold. A file that nobody chose is none. */
export const filesIn = (parts: readonly FormPart[]): { readonly attachments: Attachment[]; readonly files: Files } => {
  const files = new Map<string, Uint8Array>();
  const attachments = parts.flatMap(({ bytes, file }) => {
    if (!file || (file.name === '' && bytes.length === 0)) return [];
    const { name, contentType } = file;
    const sha256 = hash('sha256', bytes);
    files.set(sha256, bytes);
    return [{ ...(name && { name }), ...(contentType && { contentType }), bytes: bytes.length, sha256 }];
  });
  return { attachments, files };
};

/** The content type that says how this form is to be read: a multipart one begins with its own boundary. */
export const formTypeOf = (body: Buffer): string => {
  const [, boundary] = /^--([^\r\n]{1,200}?)(?:--)?\r?\n/.exec(body.subarray(0, 256).toString('latin1')) ?? [];
  return boundary === undefined
    ? 'application/x-www-form-urlencoded'
    : `multipart/form-data; boundary=${/^[\w'+.-]+$/.test(boundary) ? boundary : JSON.stringify(boundary)}`;
};

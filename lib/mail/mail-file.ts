import { hash } from 'node:crypto';

import { cut, present } from '../providers/decode.ts';
import type { Files } from '../providers/provider.ts';
import type { MailFile } from './mail.ts';
import { sealedAs } from './sealed.ts';

/** A file as it is given. With its bytes it is measured and hashed, without them the giver's word counts. */
export interface GivenFile {
  readonly name?: string | null;
  readonly contentType?: string | null;
  readonly bytes?: number | null;
  readonly content?: Uint8Array;
  /** Where its provider keeps it, in place of its bytes. */
  readonly url?: string | null;
}

const fileOf = ({ name, contentType, bytes, content, url }: GivenFile): MailFile => {
  const called = cut(name?.trim(), 255) || undefined;
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const sealed = sealedAs(type, called, content ?? new Uint8Array());
  return present({
    name: called,
    contentType: sealed === 'TNEF' ? 'application/ms-tnef' : cut(type, 200) || undefined,
    bytes: content?.length ?? bytes ?? undefined,
    sha256: content ? hash('sha256', content) : undefined,
    sealed,
    url: url && url.length <= 2000 && /^https:\/\//i.test(url) ? url : undefined,
  });
};

/** What is told of files, and by its hash what those hold of which the bytes are there. */
export const mailFiles = (given: readonly GivenFile[]): { files: readonly MailFile[]; contents: Files } => {
  const contents = new Map<string, Uint8Array>();
  const files = given.map((one) => {
    const file = fileOf(one);
    if (file.sha256 !== undefined && one.content) contents.set(file.sha256, one.content);
    return file;
  });
  return { files, contents };
};

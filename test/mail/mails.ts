import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { readMail, type Envelope, type Mail } from '../../lib/mail/index.ts';
import { Unreadable } from '../../lib/providers/provider.ts';

const folder = path.resolve(import.meta.dirname, 'fixtures');

/** When every mail of these tests is handed in. */
export const envelope: Envelope = { receivedAt: new Date('2026-03-03T12:00:00Z') };

/** The names of the mails in a folder of fixtures. */
export const mailsIn = (name: string): string[] =>
  readdirSync(path.join(folder, name)).filter((file) => file.endsWith('.eml')).map((file) => file.replace('.eml', ''));

/** A fixture as it is read. */
export const fixture = (name: string, over: Partial<Envelope> = {}): Promise<Mail> =>
  readMail(readFileSync(path.join(folder, `${name}.eml`)), { ...envelope, ...over });

/** A mail of lines, in Latin-1: one character is one byte. */
export const mailOfLines = (...lines: readonly string[]): Promise<Mail> =>
  readMail(Buffer.from(lines.join('\r\n'), 'latin1'), envelope);

/** What `read` makes of a mail that it cannot read; whatever else it throws falls through. */
export const whyUnreadable = async (raw: Uint8Array): Promise<string | undefined> => {
  try {
    await readMail(raw, envelope);
    return undefined;
  } catch (cause) {
    if (cause instanceof Unreadable) return cause.message;
    throw cause;
  }
};

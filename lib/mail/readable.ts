import { unreadable } from '../providers/decode.ts';
import type { Mail } from './mail.ts';

/**
 * The mail itself, when there are words in it or nothing that could hide them.
 * @throws Unreadable when all it has is a format that we do not open: a person must look, and not with Earshot.
 */
export const readable = (mail: Mail): Mail => {
  const sealed = mail.attachments.find((file) => file.sealed)?.sealed;
  const words = mail.text !== '' || mail.nested.some(({ text }) => text !== '');
  if (!sealed || words || mail.automatic !== undefined) return mail;
  throw unreadable(`a mail with its words in ${sealed} alone`, 'words in text or HTML');
};

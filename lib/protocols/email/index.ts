import type { Notice } from '../../domain/notice.ts';
import { cut } from '../clean.ts';
import { headline } from '../headline.ts';
import { ascii } from '../latin.ts';
import type { Native, Reader } from '../protocol.ts';
import { caseLetter } from './case-letter.ts';
import { surgeLetter } from './surge-letter.ts';
import { quarantineLetter, sourceLetter } from './watch-letter.ts';

/** A mail as SNS sends it: plain text under a subject of at most 100 printable ASCII characters. */
export interface Letter {
  readonly subject: string;
  readonly message: string;
}

// https://docs.aws.amazon.com/sns/latest/api/API_Publish.html: "less than 100 characters", ASCII, begins with a letter,
// number or punctuation mark, no line breaks or control characters.
const maxSubject = 99;

const subjectOf = (notice: Notice, reader: Reader): string => {
  const words = ascii(headline(notice) ?? '');
  return cut(words || ascii(`Earshot ${reader.brandName}`), maxSubject, '...');
};

const bodyOf = (notice: Notice, reader: Reader): string | undefined => {
  switch (notice.type) {
    // Tier 1 is told by `escalated`; a second mail about the same moment would only train people to ignore both.
    case 'earshot.case.opened':
    case 'earshot.interaction.received':
    case 'earshot.interaction.redacted':
      return undefined;
    case 'earshot.surge.started':
    case 'earshot.surge.updated':
    case 'earshot.surge.acknowledged':
    case 'earshot.surge.ended':
      return surgeLetter(notice, reader);
    case 'earshot.source.silent':
    case 'earshot.source.recovered':
      return sourceLetter(notice, reader);
    case 'earshot.delivery.quarantined':
      return quarantineLetter(notice, reader);
    default:
      return caseLetter(notice, reader);
  }
};

/** The mail that tells one person of this notice, or nothing when it is not for people. At most 32 KB; 80 at the end of a surge. */
export const letter = (notice: Notice, reader: Reader): Letter | undefined => {
  const message = bodyOf(notice, reader);
  return message === undefined ? undefined : { subject: subjectOf(notice, reader), message };
};

/** SNS mails the topic of letters. */
export const email: Native = {
  carrier: 'sns',
  topic: 'letters',
  endpoint: { pattern: /^[^\s@<>"]{1,64}@[^\s@<>"]{1,255}$/u, expected: 'a mail address such as desk@example.com' },
};

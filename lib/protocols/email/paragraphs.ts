import type { CaseData } from '../../domain/notice.ts';
import { actorInWords, answerInWords, isSafeLink, previousInWords } from '../case-words.ts';
import { cleanAll, cleanLine, cut } from '../clean.ts';
import { factsInWords } from '../fact-words.ts';
import { conflictsInWords, handlesInWords } from '../identity-words.ts';
import { localTime } from '../moment.ts';
import type { Now } from './titled.ts';
import { titled } from './titled.ts';

// Together with those of what they said, these keep a letter below 32 KB, whatever a customer writes.
const most = { handles: 6, conflicts: 2, reasons: 8, facts: 12, notes: 5, answers: 4 };

/** Who it is beside the name, a line each: how they are known, whether to take special care. */
export const who = ({ customer, interactions }: CaseData, { timeZone }: Now): readonly string[] => {
  const handles = handlesInWords(customer, interactions, most.handles);
  const [vipNote] = cleanAll([customer.vipNote ?? ''], 200);
  const { previous } = customer;
  return [
    handles.length > 0 ? `Known as ${handles.join(', ')}.` : '',
    customer.vip ? `VIP${vipNote ? `: ${vipNote}` : ''}.` : '',
    ...conflictsInWords(customer, interactions, most.conflicts),
    previous ? `Was unhappy before (${previousInWords(previous, timeZone)}).` : '',
  ].filter((line) => line !== '');
};

/** Why Earshot thinks that it matters. */
export const why = ({ severity, reasons }: CaseData): string =>
  titled(
    `WHY IT MATTERS: ${severity.toUpperCase()}`,
    cleanAll(reasons.slice(0, most.reasons), 160).map((reason) => `- ${reason}`),
  );

/** What the customer has already given. */
export const facts = (data: CaseData, now: Now): string =>
  titled(
    'DO NOT ASK AGAIN',
    factsInWords(data.facts, most.facts, now).map((fact) => `- ${fact}`),
  );

/** How they can be answered, the nearest way first. */
export const answers = (data: CaseData): string =>
  titled(
    'HOW TO ANSWER',
    data.answers
      .filter(({ url }) => isSafeLink(url))
      .slice(0, most.answers)
      .map(({ how, url }) => `- ${answerInWords[how]}: ${url.replace(/^(?:mailto|tel):/u, '')}`),
  );

/** What colleagues noted, the latest. */
export const notes = (data: CaseData, { timeZone, time }: Now): string =>
  titled(
    'NOTES',
    data.notes
      .slice(-most.notes)
      .map(
        ({ at, by, text }) => `- ${localTime(at, timeZone, time)}, ${actorInWords(by)}: ${cut(cleanLine(text), 250)}`,
      ),
  );

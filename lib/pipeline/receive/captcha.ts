import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import type { Said } from '../../domain/interaction.ts';
import type { Captcha, Forgery, Judgement, Reading } from '../../providers/provider.ts';
import { keys } from '../keys.ts';
import type { Ask, Ledger, Log, Secrets } from '../ports.ts';
import { type Arrival, interactionId } from './record.ts';

export interface CaptchaPorts {
  readonly ledger: Ledger;
  readonly secrets: Secrets;
  readonly log: Log;
  /** Absent where no browser delivers. */
  readonly ask?: Ask;
}

/** The same words with the same token make the same UUID: a second press of the button asks the same question. */
const attemptOf = (place: number, token: string, { said }: Reading): string => {
  const hex = createHash('sha256').update(JSON.stringify([place, token, said])).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
};

const nobodyToAsk: Ask = async () => ({ body: 'nobody to ask' });

interface Asked {
  readonly captcha: Captcha;
  readonly token: string;
  readonly reading: Reading;
}

/** What the service says, by the newest secret that it says yes to; a plain no counts more than not knowing. */
const judgementOf = async (ports: CaptchaPorts, { source }: Arrival, asked: Asked): Promise<Judgement> => {
  const { ask = nobodyToAsk } = ports;
  const { captcha, token, reading } = asked;
  let judgement: Judgement = { person: 'unknown', why: 'no secret configured' };
  const secrets = await ports.secrets.ofSource(`${source.id}/captcha`);
  for (const [place, secret] of secrets.entries()) {
    const { status, body } = await ask(captcha.question(token, secret, attemptOf(place, token, reading)));
    const next: Judgement = status === undefined ? { person: 'unknown', why: body } : captcha.judge(body);
    if (next.person === 'yes') return next;
    if (judgement.person === 'unknown') judgement = next;
    // Nobody is there: another secret would only wait as long again.
    if (status === undefined) break;
  }
  return judgement;
};

const wordsOf = ({ text, subject = '', fields = {} }: Pick<Said, 'text' | 'subject' | 'fields'>) => ({ text, subject, fields });

// Of two presses of a button, the first is stored long before this; both may be here at once.
const firstPressMs = 500;

/** Were these very words taken before, or at this moment? Then their token is spent, and rightly so. */
const isTaken = async ({ ledger }: CaptchaPorts, { source, delivery }: Arrival, { said }: Reading): Promise<boolean> => {
  const look = async (one: Said): Promise<boolean> => {
    const stored = await ledger.get(keys.interaction(interactionId(source, one.key, delivery.receivedAt)));
    if (stored?.type !== 'interaction') return false;
    return stored.interaction === undefined || isDeepStrictEqual(wordsOf(stored.interaction), wordsOf(one));
  };
  const all = async (): Promise<boolean> => (await Promise.all(said.map(look))).every(Boolean);
  return said.length > 0 && ((await all()) || (await wait(firstPressMs, undefined).then(all)));
};

const marked = (reading: Reading, captcha: 'pass' | 'unchecked'): Reading => ({
  ...reading,
  said: reading.said.map((one) => ({ ...one, proof: { ...one.proof, captcha } })),
});

/**
 * Where a source asks whether a person sent it: what was read, with what the service said of it, or why it is turned
 * away. When nobody can say, it is taken and marked, and an operator is told by a line of the log: the browser of an
 * unhappy customer tries nothing again, and one machine too many costs less.
 */
export const personChecked = async (
  ports: CaptchaPorts,
  arrival: Arrival,
  reading: Reading,
): Promise<Reading | { readonly why: Forgery }> => {
  const captcha = arrival.provider.browser?.captcha(arrival.source);
  // What is not kept is not worth a question.
  if (captcha === undefined || reading.said.length + reading.unreadable.length === 0) return reading;
  const token = captcha.tokenOf(arrival.delivery);
  if (token === undefined) return { why: 'captcha missing' };
  const judgement = await judgementOf(ports, arrival, { captcha, token, reading });
  if (judgement.person === 'no') {
    return judgement.spent && (await isTaken(ports, arrival, reading)) ? reading : { why: 'captcha wrong' };
  }
  if (judgement.person === 'unknown') ports.log('error', 'unchecked', { source: arrival.source.id, why: judgement.why });
  return marked(reading, judgement.person === 'yes' ? 'pass' : 'unchecked');
};

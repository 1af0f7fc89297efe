import { userInfo } from 'node:os';

import { kindsOf } from '../domain/person/numbers.ts';
import { customerOf, customerOfHandle } from '../pipeline/people/customer-of.ts';
import { type Decider, joinPeople, partPeople } from '../pipeline/people/decide-people.ts';
import { isId } from '../pipeline/keys.ts';
import type { Ledger } from '../pipeline/ports.ts';
import type { CustomerRecord } from '../pipeline/records.ts';
import { settleCustomer } from '../pipeline/understand/settle-customer.ts';
import { type Command, type Flags, Misuse, type Run } from './command.ts';
import { customerTold } from './customer-told.ts';
import { inRecord, inWords } from './customer-words.ts';
import { openPlace, type Place } from './place.ts';
import { checked, meant } from './whose.ts';

const find = async (ledger: Ledger, word: string): Promise<CustomerRecord> => {
  const found = isId(word) ? await customerOf(ledger, word) : await customerOfHandle(ledger, word);
  if (found) return found;
  throw new Error('The ledger knows no such customer: nobody has spoken as it, or its time is over.');
};

/** The handle itself, or the best known one of the customer of an id. */
const handleOf = async (ledger: Ledger, word: string): Promise<string> => {
  const [first] = isId(word) ? (await find(ledger, word)).customer.handles : [word];
  if (first === undefined) throw new Error('This customer has no handle left to go by.');
  return first;
};

const handlesOf = async (ledger: Ledger, words: readonly string[]): Promise<string[]> =>
  (
    await Promise.all(words.map(async (word) => (isId(word) ? (await find(ledger, word)).customer.handles : [word])))
  ).flat();

const deciderOf = async (place: Place, { by = userInfo().username }: Flags): Promise<Decider> => {
  const configuration = await place.configuration();
  return { ledger: place.ledger, configuration, kinds: kindsOf(configuration), now: new Date(), by };
};

/** Everybody concerned, with their words and cases as the decision leaves them; the pipeline would do so too, in a moment. */
const settled = async (decider: Decider, concerned: readonly CustomerRecord[]): Promise<readonly CustomerRecord[]> => {
  const alive = concerned.filter(({ into }) => into === undefined);
  for (const record of alive) await settleCustomer(decider, record, decider.now);
  return Promise.all(alive.map(({ customer }) => find(decider.ledger, customer.id)));
};

type Step = (place: Place, words: readonly string[], flags: Flags) => Promise<readonly CustomerRecord[]>;

interface Sub {
  readonly takes: readonly [least: number, most: number];
  readonly expected: string;
  readonly run: Step;
}

const subs: Readonly<Record<string, Sub>> = {
  show: { takes: [1, 1], expected: 'one handle or id', run: async ({ ledger }, [word = '']) => [await find(ledger, word)] },
  join: {
    takes: [2, 2],
    expected: 'two handles or ids',
    run: async (place, words, flags) => {
      const [one = '', other = ''] = await Promise.all(words.map((word) => handleOf(place.ledger, word)));
      if (one === other) throw new Misuse('Got the same customer twice, expected two.');
      const decider = await deciderOf(place, flags);
      return settled(decider, await joinPeople(decider, one, other));
    },
  },
  part: {
    takes: [1, Number.POSITIVE_INFINITY],
    expected: 'a handle, and perhaps those it is not with',
    run: async (place, [word = '', ...from], flags) => {
      const decider = await deciderOf(place, flags);
      const [handle, others] = [await handleOf(place.ledger, word), await handlesOf(place.ledger, from)];
      return settled(decider, await partPeople(decider, handle, others));
    },
  },
};

/** Shows who is who; joins and parts by a person's word. What it changed is shown as it is then. */
export const customers: Run = async ({ words: [name = '', ...rest], flags, say }: Command) => {
  const sub = Object.hasOwn(subs, name) ? subs[name] : undefined;
  if (!sub) throw new Misuse(`Got no such thing to do, expected ${Object.keys(subs).join(', ')}.`);
  if (rest.length < sub.takes[0] || rest.length > sub.takes[1])
    throw new Misuse(`Got ${rest.length} words after ${name}, expected ${sub.expected}.`);
  const wanted = rest.map(checked);
  const place = await openPlace(flags);
  const words = await Promise.all(wanted.map((word) => meant(place, word)));
  for (const record of await sub.run(place, words, flags)) {
    const told = await customerTold(place.ledger, record);
    say(inRecord(told), inWords(told));
  }
  return undefined;
};

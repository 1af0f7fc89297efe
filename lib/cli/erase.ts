import { userInfo } from 'node:os';

import { type Amount, amountOf, eraseCustomer, type Whom, whomOf } from '../pipeline/people/erase.ts';
import { Misuse, type Run } from './command.ts';
import { openPlace } from './place.ts';
import { checked, meant, surelyMeant } from './whose.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const nameOf = ({ customer }: Whom): string =>
  customer === undefined ? 'a handle that is no customer' : `customer ${customer}`;

const wouldGo = (whom: Whom, { interactions, cases }: Amount): string =>
  [
    `Would erase ${nameOf(whom)}: ${counted(interactions, 'interaction')} in ${counted(cases, 'case')}, known as`,
    ...whom.handles.map((handle) => `  ${handle}`),
    "Words, files and raw bytes, names, facts, handles and people's notes go; open cases end. There is no way back.",
    'Nothing was changed. Do it with --yes.',
  ].join('\n');

const went = (whom: Whom, { interactions, cases }: Amount): string =>
  [
    `Erased ${nameOf(whom)}: ${counted(interactions, 'interaction')} in ${counted(cases, 'case')}, ` +
      `${counted(whom.handles.length, 'handle')}. Subscribers are told of each interaction.`,
    "Unreadable deliveries in quarantine are nobody's: they go with retention.raw. What stays: docs/how-it-works.md.",
  ].join('\n');

/** Tells what there is of a customer; with `--yes` erases it, as far as Earshot keeps it. */
export const erase: Run = async ({ words: [word = ''], flags, say }) => {
  const wanted = checked(word);
  if (flags.table !== undefined && flags.bucket === undefined) {
    throw new Misuse('Got --table without --bucket: words are in the archive too, so give the output ArchiveBucket.');
  }
  const place = await openPlace(flags);
  const { ledger, forget, archive } = place;
  const whom = await whomOf(ledger, await (flags.yes ? surelyMeant : meant)(place, wanted));
  if (whom === undefined) {
    throw new Error('The ledger knows no such customer: nobody has spoken as it, or they were erased.');
  }
  if (!flags.yes) {
    const amount = await amountOf(ledger, whom);
    say({ ...whom, ...amount, erased: false }, wouldGo(whom, amount));
    return undefined;
  }
  if (archive === undefined) throw new Error('Nobody said where the archive is: give --bucket.');
  const { by = userInfo().username } = flags;
  const ports = { ledger, archive, forget, configuration: await place.configuration(), now: new Date(), by };
  const amount = await eraseCustomer(ports, whom);
  say({ customer: whom.customer, handles: whom.handles.length, ...amount, erased: true }, went(whom, amount));
  return undefined;
};

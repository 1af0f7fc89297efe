import type { Case } from '../domain/case.ts';
import { isVerdict, type Pair, pairOf } from '../domain/person/link.ts';
import { keys } from '../pipeline/keys.ts';
import { ownerOf } from '../pipeline/people/customer-of.ts';
import type { Ledger } from '../pipeline/ports.ts';
import { isA } from '../pipeline/records.ts';
import type { Happening } from './timeline.ts';

const decisions: Readonly<Record<string, string>> = {
  joined: 'are one customer',
  parted: 'are two customers',
  lifted: 'are one customer if the evidence says so',
};

const happeningOf = ({ handles, strength: what, at, by = 'Somebody' }: Pair): Happening => ({
  at, what, words: `${by} said that ${handles.join(' and ')} ${decisions[what] ?? what}.`, by, handles,
});

/** What people decided about who the customer of a case is: the latest word on each two handles. */
export const explainDecisions = async (ledger: Ledger, one: Case): Promise<Happening[]> => {
  const owner = await ownerOf(ledger, one);
  const records = (await ledger.getAll((owner?.customer.handles ?? []).map(keys.handle))).filter(isA('handle'));
  const pairs = records.flatMap(({ handle, links = [] }) => links.map((link) => pairOf(handle, link)));
  const decided = pairs.filter(({ strength }) => isVerdict(strength));
  return [...new Map(decided.map((pair) => [pair.handles.join(' '), pair])).values()].map(happeningOf);
};

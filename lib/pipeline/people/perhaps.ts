import type { Customer } from '../../domain/case.ts';
import { screenName } from '../../domain/person/known.ts';
import { kindOf } from '../../domain/person/link.ts';
import { bestName } from '../../domain/person/naming.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import { isA } from '../records.ts';
import { handlesNamed } from './names.ts';

/** Another customer who may be the same person, by something too weak to join anybody. */
export interface Perhaps {
  readonly handle: string;
  /** `stated`: one of them wrote an address of the other. `guessed`: a like name. */
  readonly strength: 'stated' | 'guessed';
  readonly name?: string;
}

const mostHandles = 20;
// A name that more go by hints at nobody.
const mostAlike = 3;
const mostShown = 3;

/** Who else a customer may be, for people to decide; whom a person has parted from them is not asked about again. */
export const perhapsSame = async (ledger: Ledger, { id, handles }: Pick<Customer, 'id' | 'handles'>): Promise<readonly Perhaps[]> => {
  const own = (await ledger.getAll(handles.slice(0, mostHandles).map(keys.handle))).filter(isA('handle'));
  const links = own.flatMap(({ links: all = [] }) => all);
  const parted = new Set(links.flatMap((link) => (link.strength === 'parted' ? [link.with] : [])));
  const stated = links.flatMap((link) => (link.strength === 'stated' ? [link.with] : []));
  const alike = await handlesNamed(ledger, own.flatMap(({ names = [] }) => names.map(({ name }) => name)));
  const strangers = alike.filter((handle) => !handles.includes(handle));
  const wanted = [...stated, ...(strangers.length > mostAlike ? [] : strangers)].filter(
    (handle) => !handles.includes(handle) && !parted.has(handle) && kindOf(handle) !== screenName,
  );
  const found = (await ledger.getAll([...new Set(wanted)].slice(0, mostHandles).map(keys.handle))).filter(isA('handle'));
  return found
    .filter(({ customer }) => customer !== undefined && customer !== id)
    .slice(0, mostShown)
    .map(({ handle, names = [] }) => ({
      handle, strength: stated.includes(handle) ? 'stated' : 'guessed', name: bestName(names),
    }));
};

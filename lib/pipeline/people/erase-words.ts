import type { Interaction } from '../../domain/interaction.ts';
import { spokenAs } from '../../domain/person/sights.ts';
import { foundIn } from '../../domain/person/text.ts';
import { eraseCases } from './erase-cases.ts';
import { eraseLinks, eraseNames, erasePointers, type ErasePorts, untilDone, type Whom } from './erase-traces.ts';
import { keys } from '../keys.ts';
import { isA, type StoryRecord } from '../records.ts';
import { redactInteraction } from '../receive/redact.ts';

/** What was erased, by id where it could be met twice. */
export interface Tally {
  readonly interactions: Set<string>;
  readonly cases: Set<string>;
}

// They go in one transaction.
const page = 50;

/** Words that their author took back name the handle that had spoken. */
const dropHandle = ({ ledger }: ErasePorts, id: string): Promise<void> =>
  untilDone(async () => {
    const before = await ledger.get(keys.interaction(id));
    if (before?.type !== 'interaction' || before.handle === undefined) return true;
    return ledger.commit([{ before, after: { ...before, handle: undefined } }]);
  });

/** What can be found by the words alone, and so must go before them. */
const eraseNamed = async (ports: ErasePorts, whom: Whom, said: readonly Interaction[]): Promise<void> => {
  await eraseNames(ports, whom, said.flatMap(({ author }) => author.name ?? []));
  const named = said.flatMap((one) => {
    const { named: inText, given } = foundIn(ports.configuration, one);
    return [...spokenAs(one), ...inText, ...given];
  });
  await eraseLinks(ports, whom, named);
};

const erasePage = async (
  ports: ErasePorts,
  whom: Whom,
  lines: readonly StoryRecord[],
  tally: Tally,
): Promise<boolean> => {
  const { ledger, forget } = ports;
  const found = await ledger.getAll(lines.map(({ interaction }) => keys.interaction(interaction)));
  const records = found.filter(isA('interaction'));
  await eraseNamed(ports, whom, records.flatMap(({ interaction }) => interaction ?? []));
  for (const { id } of records) {
    await redactInteraction(ports, id, ports.now, 'erased');
    await dropHandle(ports, id);
    tally.interactions.add(id);
  }
  const owner = whom.customer === undefined ? undefined : await ledger.get(keys.customer(whom.customer));
  const current = owner?.type === 'customer' ? Object.values(owner.customer.cases) : [];
  const cases = [...lines, ...records].flatMap((one) => one.case ?? []);
  for (const id of await eraseCases(ports, whom, cases, current)) tally.cases.add(id);
  await erasePointers(ports, whom, records.flatMap(({ customer }) => customer ?? []));
  // Last, since it is by them that all of this is found.
  return forget([], lines);
};

/** The newest lines of a handle's story. */
export const linesOf = async (
  { ledger }: Pick<ErasePorts, 'ledger'>,
  handle: string,
  most: number,
): Promise<StoryRecord[]> =>
  (await ledger.latest(keys.handle(handle).pk, 'interaction#', most)).filter(isA('story'));

/**
 * Takes back everything that was said in the stories of these handles, and then the stories. Broken off, it goes on
 * where it was: a line goes after all that it leads to.
 */
export const eraseWords = async (ports: ErasePorts, whom: Whom, tally: Tally): Promise<void> => {
  for (const handle of whom.handles) {
    while ((await linesOf(ports, handle, 1)).length > 0) {
      await untilDone(async () => erasePage(ports, whom, await linesOf(ports, handle, page), tally));
    }
  }
};

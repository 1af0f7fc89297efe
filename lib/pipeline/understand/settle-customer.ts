import { keys } from '../keys.ts';
import { ownerOf } from '../people/customer-of.ts';
import type { CustomerRecord, StoryRecord } from '../records.ts';
import { isTheirs } from './parted-story.ts';
import type { PlacePorts } from './place.ts';
import { settleJoined } from './settle-joined.ts';
import { settleParted } from './settle-parted.ts';

// Each pass does a part of it, or loses a race that somebody else won.
const passes = 200;

type Settle = typeof settleParted;

const untilSettled = async (ports: PlacePorts, id: string, now: Date, settle: Settle): Promise<void> => {
  for (let pass = 0; pass < passes; pass += 1) if ((await settle(ports, id, now)) === 'as it should be') return;
  throw new Error(`What customer ${id} said changed ${passes} times meanwhile; it stays due and is tried again.`);
};

/**
 * Works out anew what joining and parting change in what a customer said: how bad it is, and what their cases say. What
 * was told as bad is made less by a parting only. Can be broken off anywhere and begun again; throws when others never
 * stop changing it, and the customer stays due.
 */
export const settleCustomer = async (ports: PlacePorts, record: CustomerRecord, now: Date): Promise<void> => {
  if (record.unsettled === undefined) return;
  await untilSettled(ports, record.customer.id, now, record.unsettled.parted ? settleParted : settleJoined);
};

/**
 * A word may have been on its way into the case of somebody from whom its author was parted at that moment. Then both
 * are worked out once more; the one whose case it is first, so that a repeat finds the word where it was.
 */
export const settleApart = async (
  ports: PlacePorts,
  line: StoryRecord,
  owner: CustomerRecord,
  now: Date,
): Promise<void> => {
  const latest = await ports.ledger.get(line);
  const id = latest?.type === 'story' ? latest.case : undefined;
  const record = id === undefined ? undefined : await ports.ledger.get(keys.case(id));
  if (record?.type !== 'case' || record.case.into !== undefined || isTheirs(owner, record.case)) return;
  const other = await ownerOf(ports.ledger, record.case);
  for (const one of [other, owner]) if (one) await untilSettled(ports, one.customer.id, now, settleParted);
};

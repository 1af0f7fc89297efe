import type { CustomerRecord } from '../ports.ts';
import type { PlacePorts } from './place.ts';
import { settleJoined } from './settle-joined.ts';
import { settleParted } from './settle-parted.ts';

// Each pass does a part of it, or loses a race that somebody else won.
const passes = 200;

/**
 * Works out anew what joining and parting change in what a customer said: how bad it is, and what their cases say. What
 * was told as bad is made less by a parting only. Can be broken off anywhere and begun again; throws when others never
 * stop changing it, and the customer stays due.
 */
export const settleCustomer = async (ports: PlacePorts, record: CustomerRecord, now: Date): Promise<void> => {
  if (record.unsettled === undefined) return;
  const { id } = record.customer;
  const settle = record.unsettled.parted ? settleParted : settleJoined;
  for (let pass = 0; pass < passes; pass += 1) if ((await settle(ports, id, now)) === 'as it should be') return;
  throw new Error(`What customer ${id} said changed ${passes} times meanwhile; it stays due and is tried again.`);
};

import { reasonOf } from './faults.ts';

/** What one look found. `ok: false` needs somebody; what they can do stands in `found`. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly found: string;
}

/** What is as it should be. */
export const good = (check: string, found: string): Finding => ({ check, ok: true, found });
/** What needs somebody. */
export const bad = (check: string, found: string): Finding => ({ check, ok: false, found });

/** Looks; what is thrown is a finding too. */
export const look = async (check: string, see: () => Promise<Finding> | Finding): Promise<Finding> => {
  try {
    return await see();
  } catch (error) {
    return bad(check, reasonOf(error));
  }
};

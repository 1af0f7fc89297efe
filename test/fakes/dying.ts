import type { Ledger } from '../../lib/pipeline/ports.ts';

/** A process that is killed again and again, at whatever it just asks of the ledger. */
export interface Dying {
  readonly wrap: (ledger: Ledger) => Ledger;
  /** Nothing it does counts any more, until it is started again. */
  readonly isDead: () => boolean;
  readonly restart: () => void;
  /** It is killed no more. */
  readonly stop: () => void;
  readonly deaths: () => number;
}

/**
 * Lives for so many calls, one life after the other and then again from the first: dies once before a call is done, the
 * next time when it is done and nobody hears that.
 */
export const dying = (lives: readonly number[]): Dying => {
  let left = lives[0] ?? 0;
  let deaths = 0;
  let dead = false;
  const killed = (): never => {
    dead = true;
    throw new Error('Killed.');
  };
  type Call<In extends unknown[], Out> = (...given: In) => Promise<Out>;
  const mortal = <In extends unknown[], Out>(call: Call<In, Out>): Call<In, Out> => async (...given) => {
    if (dead) return killed();
    left -= 1;
    const dies = left <= 0;
    if (dies) {
      deaths += 1;
      left = lives[deaths % lives.length] ?? 0;
    }
    if (dies && deaths % 2 === 1) return killed();
    const answer = await call(...given);
    return dies || dead ? killed() : answer;
  };
  return {
    wrap: (ledger) => ({
      get: mortal((key) => ledger.get(key)),
      getAll: mortal((keys) => ledger.getAll(keys)),
      latest: mortal((...asked) => ledger.latest(...asked)),
      commit: mortal((changes) => ledger.commit(changes)),
      count: mortal((...counted) => ledger.count(...counted)),
      overdue: mortal((now, limit) => ledger.overdue(now, limit)),
    }),
    isDead: () => dead,
    restart: () => {
      dead = false;
    },
    stop: () => {
      left = Number.POSITIVE_INFINITY;
    },
    deaths: () => deaths,
  };
};

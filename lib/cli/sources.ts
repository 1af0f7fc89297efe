import type { Source } from '../domain/configuration.ts';
import { inWords } from '../domain/elapsed.ts';
import { keys } from '../pipeline/keys.ts';
import type { Ledger } from '../pipeline/ports.ts';
import type { SourceRecord } from '../pipeline/records.ts';
import { comesByQueue } from '../providers/index.ts';
import type { Run } from './command.ts';
import { openPlace } from './place.ts';
import type { Place } from './place.ts';
import { moment, table } from './terminal.ts';

type Counts = Readonly<Record<string, number>>;

/** What an operator wants to know of one source. */
interface Heard {
  readonly id: string;
  readonly provider: string;
  readonly brand: string;
  readonly expectEvery?: string;
  readonly state: 'speaking' | 'silent' | 'not heard yet' | 'not watched';
  readonly reason?: string;
  readonly lastHeard?: string;
  /** How many secrets are live; absent when nobody said where they are, or it needs none. */
  readonly secrets?: number;
  readonly refusedToday: Counts;
}

/** What was refused, by why. A counter has no type of its own: it is every number of its record but the house's. */
const refusedOn = async (ledger: Ledger, source: string, day: string): Promise<Counts> => {
  const record: object = (await ledger.get(keys.trace(source, day))) ?? {};
  const counters = Object.entries(record).filter(([name, value]) => typeof value === 'number' && name !== 'expires');
  return Object.fromEntries(counters);
};

const recordOf = async (ledger: Ledger, source: string): Promise<SourceRecord | undefined> => {
  const record = await ledger.get(keys.source(source));
  return record?.type === 'source' ? record : undefined;
};

const heardOf = async ({ ledger, secrets }: Place, source: Source, now: Date): Promise<Heard> => {
  const { id, provider, brand, expectEvery } = source;
  const record = await recordOf(ledger, id);
  const unknown = expectEvery === undefined ? 'not watched' : 'not heard yet';
  return {
    id,
    provider,
    brand,
    expectEvery,
    // A source that is not watched any more has a record that nobody keeps up; one that was revoked stays silent.
    state: record && (expectEvery !== undefined || record.state === 'silent') ? record.state : unknown,
    reason: record?.reason,
    lastHeard: expectEvery === undefined ? undefined : record?.heardAt,
    secrets: comesByQueue(source) ? undefined : secrets && (await secrets.ofSource(id)).length,
    refusedToday: await refusedOn(ledger, id, now.toISOString().slice(0, 10)),
  };
};

const secretsInWords = ({ provider, secrets: count }: Heard): string => {
  if (comesByQueue({ provider })) return 'needs no secret';
  if (count === undefined) return 'secrets unknown';
  return count === 1 ? '1 live secret' : `${count} live secrets`;
};

const rowOf = (one: Heard, now: Date): string[] => {
  const ago = one.lastHeard && inWords(now.getTime() - Date.parse(one.lastHeard));
  const refused = Object.entries(one.refusedToday).map(([why, count]) => `${count} ${why}`);
  const notes = [one.reason, refused.length > 0 ? `refused today: ${refused.join(', ')}` : undefined];
  return [
    one.id,
    one.provider,
    one.state,
    one.lastHeard === undefined ? '' : `${moment(one.lastHeard)} (${ago} ago)`,
    secretsInWords(one),
    notes.filter(Boolean).join('; '),
  ];
};

/** Lists every configured source with how it is doing. */
export const sources: Run = async ({ flags, say, warn }) => {
  const place = await openPlace(flags);
  const { sources: configured } = await place.configuration();
  const now = new Date();
  const all = await Promise.all(configured.map((source) => heardOf(place, source, now)));
  const rows = table(all.map((one) => rowOf(one, now)));
  for (const [index, one] of all.entries()) say(one, rows[index]?.trimEnd() ?? '');
  if (place.secrets === undefined) warn('Give --secrets-id to have the live secrets counted.');
  return undefined;
};

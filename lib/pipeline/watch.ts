import type { Configuration, Source } from '../domain/configuration.ts';
import { inWords, later, milliseconds } from '../domain/elapsed.ts';
import { keys } from './keys.ts';
import type { Ledger } from './ports.ts';
import type { SourceRecord } from './records.ts';
import { soon } from './receive/record.ts';

const attempts = 5;

const read = async (ledger: Ledger, source: string): Promise<SourceRecord | undefined> => {
  const record = await ledger.get(keys.source(source));
  return record?.type === 'source' ? record : undefined;
};

const fresh = (source: Source, heardAt: string): SourceRecord => ({
  type: 'source',
  ...keys.source(source.id),
  version: 1,
  source: source.id,
  heardAt,
  state: 'speaking',
  ...(source.expectEvery !== undefined && { due: later(heardAt, source.expectEvery) }),
});

const turned = (record: SourceRecord, state: 'silent' | 'recovered', now: Date, reason?: string): SourceRecord => {
  const at = now.toISOString();
  return {
    ...record,
    state: state === 'silent' ? 'silent' : 'speaking',
    turnedAt: at,
    reason,
    notice: { id: `${record.source}/${state}/${at}`, type: state, at },
    due: soon(now),
  };
};

/** The provider says that it will not deliver any more. Said once, until something is heard again. */
export const silence = async (ledger: Ledger, source: Source, reason: string, now: Date): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await read(ledger, source.id);
    if (before?.state === 'silent') return;
    const after = turned(before ?? fresh(source, now.toISOString()), 'silent', now, reason);
    if (await ledger.commit([{ before, after }])) return;
  }
  throw new Error(`Source ${source.id} changed ${attempts} times while its silence was noted: deliver it again.`);
};

/** A source that should speak was waited for long enough; asked when its record is due. */
export const overdueSource = (record: SourceRecord, source: Source, now: Date): SourceRecord | undefined => {
  if (source.expectEvery === undefined || record.state === 'silent' || record.notice !== undefined) return undefined;
  const silentMs = now.getTime() - Date.parse(record.heardAt);
  if (silentMs < milliseconds(source.expectEvery)) return undefined;
  return turned(record, 'silent', now, `Nothing for ${inWords(silentMs)}; something was expected every ${inWords(milliseconds(source.expectEvery))}`);
};

/** The record with its notice gone: speaking sources are due when they should have spoken, silent ones never. */
export const rested = (record: SourceRecord, source: Source | undefined): SourceRecord => ({
  ...record,
  notice: undefined,
  due: record.state === 'speaking' && source?.expectEvery !== undefined ? later(record.heardAt, source.expectEvery) : undefined,
});

// Writing at every delivery would cost as much as the delivery; a tenth of the expected silence is exact enough.
const share = 10;

/** Something was heard of a source. A repeat or a lost race loses nothing: the next delivery says it again. */
export const heard = async (ledger: Ledger, source: Source, at: string, now: Date): Promise<void> => {
  const before = await read(ledger, source.id);
  if (before?.turnedAt !== undefined && at <= before.turnedAt) return;
  if (before?.state === 'silent') {
    await ledger.commit([{ before, after: turned({ ...before, heardAt: at }, 'recovered', now) }]);
    return;
  }
  if (source.expectEvery === undefined) return;
  const stale = before !== undefined && Date.parse(at) - Date.parse(before.heardAt) < milliseconds(source.expectEvery) / share;
  if (stale || before?.notice !== undefined) return;
  const after = before === undefined ? fresh(source, at) : { ...before, heardAt: at, due: later(at, source.expectEvery) };
  await ledger.commit([{ before, after }]);
};

/** Starts to watch the sources that should speak and have never been heard. */
export const watch = async (ledger: Ledger, configuration: Configuration, now: Date): Promise<void> => {
  const expected = configuration.sources.filter(({ expectEvery }) => expectEvery !== undefined);
  const known = new Set((await ledger.getAll(expected.map(({ id }) => keys.source(id)))).map(({ pk }) => pk));
  for (const source of expected) {
    if (!known.has(keys.source(source.id).pk)) await ledger.commit([{ after: fresh(source, now.toISOString()) }]);
  }
};

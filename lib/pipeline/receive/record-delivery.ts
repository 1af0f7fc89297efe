import type { Files, Reading } from '../../providers/provider.ts';
import { fileName, keepFiles } from './files.ts';
import type { Raw } from '../records.ts';
import { put, type Recorded, recordedAs } from './put.ts';
import { keepRaw, type Parcel, parcelOf } from './raw.ts';
import { type Arrival, type Draft, draftOf, type RecordPorts } from './record.ts';
import { noteWithdrawn } from './withdrawn.ts';

/** What became of a delivery. */
export interface RecordedDelivery {
  readonly recorded: readonly Recorded[];
  /** Where its raw bytes are, when more than one record speaks of them. */
  readonly raw?: Raw;
}

/** What is kept outside of the record itself. */
interface Beside {
  readonly parcel: Parcel;
  readonly files: Files;
  /** A part that nobody can read needs the raw bytes too. */
  readonly unreadable: boolean;
}

const noFiles: Files = new Map();

/** What the ledger has of each draft before anything is put anywhere; and how that stands to the draft. */
const found = ({ ledger }: RecordPorts, drafts: readonly Draft[]): Promise<(Recorded | undefined)[]> =>
  Promise.all(
    drafts.map(async (draft) => {
      const stored = await ledger.get(draft);
      return stored?.type === 'interaction' ? recordedAs(ledger, stored, draft) : undefined;
    }),
  );

const isDone = (one: Recorded | undefined): one is Recorded => one?.outcome === 'duplicate' || one?.outcome === 'redacted';

/** Takes back what was put into the archive and nobody speaks of; above all what came again after it was taken back. */
const withdraw = async (
  { ledger, archive }: RecordPorts,
  drafts: readonly Draft[],
  recorded: readonly Recorded[],
  { parcel, files, unreadable }: Beside,
): Promise<void> => {
  const gone = drafts.filter((_, place) => recorded[place]?.outcome === 'redacted');
  // A version that there is a newer one of goes without the files that both of them have.
  const named = new Set(recorded.flatMap((one) => one.files ?? []));
  const names = gone
    .flatMap(({ source, id }) => [...files.keys()].map((sha256) => fileName(source, id, sha256)))
    .filter((name) => !named.has(name));
  const { archived, plain } = parcel;
  const spokenOf = unreadable || recorded.some((one) => one.archived === archived);
  // Also a mail that lay there before: a second copy that no record names would outlive the words when they are erased.
  if (archived !== undefined && (gone.length > 0 || !spokenOf)) {
    names.push(archived);
    const [first] = drafts;
    if (plain && first) await noteWithdrawn(ledger, archived, new Date(first.interaction.receivedAt));
  }
  await Promise.all(names.map((name) => archive.remove(name)));
};

/**
 * The careful way, for what does not fit into one write. Nothing is put into the archive before the ledger was asked:
 * a repeat would put back what its author has taken back. Everything is there before the records are.
 */
const recordWith = async (ports: RecordPorts, drafts: readonly Draft[], beside: Beside): Promise<RecordedDelivery> => {
  const { parcel, files, unreadable } = beside;
  const before = await found(ports, drafts);
  // The words of one cannot be taken out of the bytes of all: these go with the first that is taken back.
  const gone = before.some((one) => one?.outcome === 'redacted');
  const needed = unreadable || !before.every(isDone);
  const raw = needed && !gone ? await keepRaw(ports.archive, parcel) : { contentType: parcel.contentType };
  const recorded = await Promise.all(
    drafts.map(async (draft, place) => {
      const done = before[place];
      if (isDone(done)) return done;
      return put(ports, { ...draft, raw, interaction: await keepFiles(ports.archive, draft.interaction, files) });
    }),
  );
  await withdraw(ports, drafts, recorded, beside);
  return { recorded, raw };
};

/**
 * Puts everything that a delivery says into the ledger, and what it brings beside that into the archive. A single
 * interaction without files, of a size as they have, is one conditional write and nothing else.
 */
export const recordDelivery = async (
  ports: RecordPorts,
  arrival: Arrival,
  reading: Reading,
): Promise<RecordedDelivery> => {
  const { said, files = noFiles } = reading;
  if (said.length === 0) return { recorded: [] };
  const unreadable = reading.unreadable.length > 0;
  const drafts = said.map((one) => draftOf(ports, one, arrival));
  const [only, ...others] = drafts;
  const parcel = arrival.again?.raw ?? parcelOf(arrival.delivery, others.length === 0 && !unreadable);
  if (only === undefined || others.length > 0 || parcel.archived !== undefined || files.size > 0) {
    return recordWith(ports, drafts, { parcel, files, unreadable });
  }
  return { recorded: [await put(ports, { ...only, raw: parcel })] };
};

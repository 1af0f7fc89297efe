import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

import type { Entry } from './entries.ts';

/** How many of each kind the page shows and the file keeps. */
const kept = 100;
const togetherMilliseconds = 100;

/** What came in and went out lately, for the desk page. */
export interface Feed {
  readonly add: (entry: Entry) => void;
  /** Oldest first. */
  readonly entries: () => readonly Entry[];
  /** Takes entries away, also out of the file. */
  readonly forget: (isGone: (entry: Entry) => boolean) => void;
  /** Tells of what is new, in small heaps; answers what stops it. */
  readonly onMore: (tell: (entries: readonly Entry[]) => void) => () => void;
  readonly close: () => void;
}

/** At most `kept` of each kind; what was delivered again stays the one it was. */
const latest = (entries: readonly Entry[]): Entry[] => {
  const counts = new Map<string, number>();
  const ids = new Set<string>();
  const isNew = (entry: Entry): boolean => {
    const id = 'id' in entry ? `${entry.kind} ${entry.id} ${'to' in entry ? entry.to : ''}` : '';
    if (ids.has(id)) return false;
    if (id) ids.add(id);
    counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
    return (counts.get(entry.kind) ?? 0) <= kept;
  };
  return entries.toReversed().filter(isNew).toReversed();
};

const lineOf = (entry: Entry): string => `${JSON.stringify(entry)}\n`;

const read = (file: string | undefined): Entry[] => {
  if (!file || !existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line ? [JSON.parse(line) as Entry] : [];
      } catch {
        return []; // The end of a line that a kill cut off.
      }
    });
};

/** Opens the feed with what an earlier run left in `file`; without a file it is forgotten at the end. */
export const openFeed = (file?: string): Feed => {
  let entries = latest(read(file));
  let fresh: Entry[] = [];
  let timer: NodeJS.Timeout | undefined;
  const listeners = new Set<(entries: readonly Entry[]) => void>();
  const rewrite = (): void => {
    entries = latest(entries);
    if (!file) return;
    writeFileSync(`${file}.new`, entries.map(lineOf).join(''));
    renameSync(`${file}.new`, file);
  };
  const flush = (): void => {
    timer = undefined;
    const heap = latest(fresh);
    fresh = [];
    entries.push(...heap);
    if (entries.length > kept * 20) rewrite();
    else if (file) appendFileSync(file, heap.map(lineOf).join(''));
    for (const tell of listeners) tell(heap);
  };
  rewrite();
  return {
    add: (entry) => {
      fresh.push(entry);
      timer ??= setTimeout(flush, togetherMilliseconds);
    },
    entries: () => latest([...entries, ...fresh]),
    forget: (isGone) => {
      fresh = fresh.filter((entry) => !isGone(entry));
      entries = entries.filter((entry) => !isGone(entry));
      rewrite();
    },
    onMore: (tell) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    close: () => {
      clearTimeout(timer);
      flush();
    },
  };
};

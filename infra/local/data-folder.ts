import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Where one run keeps what it has; nobody else has it while the run lasts. */
export interface DataFolder {
  readonly path: string;
  /** Whether it stays for the next run. */
  readonly kept: boolean;
  readonly release: () => void;
}

const ownerOf = (file: string): string => {
  try {
    return `process ${readFileSync(file, 'utf8').trim()}`;
  } catch {
    return 'another process'; // It holds the lock and has not written its number yet.
  }
};

/**
 * The lock is SQLite's on an open file: the system lifts it with the process, however that ends, so that a `kill -9`
 * leaves nothing behind and a number that was given to another process means nothing.
 */
const lock = (folder: string): (() => void) => {
  const owner = path.join(folder, 'run.pid');
  const database = new DatabaseSync(path.join(folder, 'run.lock'));
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw new Error(
      `${folder} is in use by ${ownerOf(owner)}: stop it, or give this run another folder with EARSHOT_DATA.`,
      { cause: error },
    );
  }
  writeFileSync(owner, `${process.pid}\n`);
  return () => {
    rmSync(owner, { force: true });
    database.close();
  };
};

/** Takes the folder for this run; without a path, a temporary one that goes with it. Throws when a run has it already. */
export const takeDataFolder = (folder: string | undefined): DataFolder => {
  if (folder === undefined) {
    const temporary = mkdtempSync(path.join(tmpdir(), 'earshot-'));
    return { path: temporary, kept: false, release: () => rmSync(temporary, { recursive: true, force: true }) };
  }
  mkdirSync(folder, { recursive: true });
  return { path: folder, kept: true, release: lock(folder) };
};

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from '@jest/globals';

import { Said } from '../../lib/domain/interaction.ts';
import { readMail, saidInMail } from '../../lib/mail/index.ts';
import { Unreadable } from '../../lib/providers/provider.ts';
import { envelope } from './mails.ts';

const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');
const folders = existsSync(corpora) ? readdirSync(corpora).filter((name) => name.startsWith('mail-')) : [];
const notMails = /\.(?:json|golden|zip|py)$|(?:^|\/)(?:LICENSE|LICENSES|NOTICE|SOURCE\.txt|README\.md)(?:\/|$)/;

const mailsOf = (folder: string): string[] =>
  readdirSync(path.join(corpora, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => !notMails.test(file))
    .map((file) => path.join(corpora, folder, file))
    .filter((file) => statSync(file).isFile());

/** What is said in a mail; `undefined` for one that nobody can read, which is kept. Whatever else is thrown fails. */
const saidIn = async (file: string): Promise<Said | undefined> => {
  try {
    return saidInMail(await readMail(readFileSync(file), envelope), 'k');
  } catch (cause) {
    if (cause instanceof Unreadable) return undefined;
    throw cause;
  }
};

if (folders.length === 0) {
  it.todo('reads real mails: skipped, since there is no folder ../shared/corpora beside this repository');
} else {
  it.each(folders)('reads every mail of %s, or says that nobody can', async (folder) => {
    for (const file of mailsOf(folder)) {
      const said = await saidIn(file);
      expect([file, Said.safeParse(said ?? {}).error?.issues]).toEqual([file, said ? undefined : expect.any(Array)]);
    }
  });

  it('recognises at least 97 of 100 real bounces', async () => {
    const files = mailsOf('mail-sisimai').filter((file) => /\/maildir\/(?:bsd|dos|mac|err)\//.test(file));
    const said = await Promise.all(files.map(saidIn));
    const recognised = said.filter((one) => one?.automatic !== undefined).length;
    expect(files.length).toBeGreaterThan(400);
    expect(recognised / files.length).toBeGreaterThanOrEqual(0.97);
  });

  it('takes no person for a machine who writes to no list', async () => {
    const files = mailsOf('mail-spamassassin').filter((file) => file.includes('/easy-ham-'));
    const list = /^(?:list-\w+|precedence|x-mailing-list|mailing-list|x-beenthere|x-mailman-version|auto-submitted):/im;
    const people = files.filter((file) => !list.test(readFileSync(file, 'latin1').split(/\r?\n\r?\n/, 1)[0] ?? ''));
    const said = await Promise.all(people.map(saidIn));
    expect(people.length).toBeGreaterThan(30);
    expect(said.flatMap((one) => one?.automatic ?? [])).toEqual([]);
  });
}

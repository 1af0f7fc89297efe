import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { lineOfProgress, openProgress } from '../../lib/cli/progress.ts';
import { momentIn } from '../../lib/cli/replay-set.ts';
import { until } from '../local-run/start-run.ts';
import { callHere, lines } from './call.ts';
import { configuration, openRun, words } from './own-run.ts';
import type { Explained, OwnRun } from './own-run.ts';

// Each test starts several processes, and the machine may have other things to do.
jest.setTimeout(60_000);

interface Line {
  readonly id: string;
  readonly source: string;
  readonly dry: boolean;
  readonly released: boolean;
  readonly interactions: readonly {
    readonly id: string;
    readonly fate: string;
    readonly interaction?: { readonly text: string };
    readonly differs?: readonly object[];
  }[];
}

/** A source whose senders nobody knows beforehand: where their words stand is written down. */
const withMap = (map: object) => {
  const settings = { header: 'x-signature', prefix: '', map };
  const lobby = { id: 'lobby', provider: 'hmac', brand: 'bluewater', settings };
  return { ...configuration, sources: [...configuration.sources, lobby] };
};
const right = { key: 'id', email: 'mail', text: 'words' };

let own: OwnRun;
beforeAll(async () => {
  own = await openRun(withMap({ ...right, text: 'said' }));
  Object.assign(process.env, own.env);
}, 60_000);
afterAll(() => own.close());

const replayed = async (...args: string[]): Promise<Line[]> =>
  lines<Line>(await callHere('replay', ...args, '--json'));
const sent = async (...args: string[]): Promise<Record<string, unknown>> =>
  lines(await callHere('send', ...args, '--json'))[0] ?? {};
const told = (id: string, more: object): Promise<Record<string, unknown>> =>
  sent('lobby', '--file', own.write(`${id}.json`, { id, ...more }));

describe('replay on a local run', () => {
  it('tells what would change, does that, and then finds nothing to do', async () => {
    const { quarantined } = await told('1', { words: 'Nobody answers, we are stranded' });
    const { interactions } = await told('2', { mail: 'ada@example.com', said: 'Room 7', words: 'Room 412 is dark' });
    const id = String(quarantined);
    const still = await callHere('replay', '--quarantined');
    expect([still.code, still.out]).toEqual([0, expect.stringContaining(`  lobby  ${id}\n  unreadable still: `)]);
    expect(still.error).toBe('1 delivery read once more: 1 unreadable still.\n');

    own.write('config.json', withMap(right));
    const dry = await until('both to be at rest', async () => {
      const called = await callHere('replay', '--source', 'lobby', '--since', 'PT1H', '--dry-run');
      return called.out.includes('being worked on') ? undefined : called;
    });
    expect(dry.out).toContain(`leaves the quarantine\n  new         `);
    expect(dry.out).toContain(`a form that nobody could read before: "Nobody answers, we are stranded"`);
    expect(dry.out).toContain(`${(interactions as string[])[0]}  text: "Room 7", now "Room 412 is dark"`);
    expect(dry.error).toBe(
      '2 deliveries read once more: 1 new, 1 mended, 1 delivery out of quarantine. Nothing was changed.\n',
    );
    const all = await replayed('--source', 'lobby');
    expect(all.map((one) => [one.dry, one.released, ...one.interactions.map(({ fate }) => fate)])).toEqual([
      [false, true, 'new'], [false, false, 'mended'],
    ]);
    await own.noticeOf('earshot.case.opened');
    const again = await callHere('replay', '--source', 'lobby');
    expect([again.out, again.error]).toEqual(['', '2 deliveries read once more: everything is as it was.\n']);
    const [story] = lines<Explained>(await callHere('explain', id, '--json'));
    expect(words(story as Explained, 'replayed')).toBe('It could be read after all, by a replay.');
    const raw = await own.earshot('explain', all[0]?.interactions[0]?.id ?? '', '--raw');
    expect(JSON.parse(raw.out)).toMatchObject({ id: '1' });
    expect((await callHere('replay', '--quarantined')).error).toBe('Nothing is in quarantine.\n');
  });

  it('replays one by its id, and says when there is nothing, or no such source', async () => {
    const [id = ''] = (await sent('help', '--text', 'Good morning'))['interactions'] as string[];
    expect(await replayed(id.toLowerCase())).toMatchObject([{ id, interactions: [{ id, fate: 'same' }] }]);
    const unknown = await callHere('replay', '01M8074VZGGSQ98MA1YWRDBY2S');
    expect([unknown.code, unknown.error]).toEqual([1, expect.stringContaining('nothing of one of these ids')]);
    const nowhere = await callHere('replay', '--source', 'sentinel');
    expect([nowhere.code, nowhere.error]).toEqual([2, expect.stringContaining('There are: contact, help, lobby.')]);
    expect((await callHere('replay', '--since', '2999-01-01')).error).toBe('No raw bytes are kept of that.\n');
  });
});

describe('replay', () => {
  it.each([
    ['nothing', [], 'expected ids, --quarantined, --source, --since or --until'],
    ['ids and an option', ['01M8074VZGGSQ98MA1YWRDBY2S', '--quarantined'], 'Got ids and --quarantined'],
    ['something that is no id', ['sentinel'], 'expected the 26 letters and digits'],
    ['something that is no time', ['--since', 'sentinel'], 'expected a date (2026-11-21)'],
    ['a table without its archive', ['--quarantined', '--table', 'sentinel'], 'ArchiveBucket'],
  ])('refuses %s with 2', async (_, args, expected) => {
    const { code, out, error } = await callHere('replay', ...args);
    expect([code, out, error]).toEqual([2, '', expect.stringContaining(expected)]);
    expect(error).not.toContain('sentinel');
  });

  it('understands times as people write them', () => {
    const now = new Date('2026-11-21T08:00:00Z');
    const read = (text: string): string => momentIn(text, 'since', now).toISOString();
    expect(['PT24H', 'P1DT1H', '2026-11-20', '2026-11-20T07:30Z'].map(read)).toEqual([
      '2026-11-20T08:00:00.000Z', '2026-11-20T07:00:00.000Z', '2026-11-20T00:00:00.000Z', '2026-11-20T07:30:00.000Z',
    ]);
    for (const wrong of ['2026-13-01', '2026-11-20T07:30', 'yesterday', '']) {
      expect(() => read(wrong)).toThrow('expected a date');
    }
  });
});

describe('progress', () => {
  it('is a bar on a terminal, and nothing anywhere else', () => {
    expect(lineOfProgress('deliveries', 300, 1200)).toBe('deliveries  [######..................]  300 of 1,200');
    expect(lineOfProgress('records looked at', 41_000)).toBe('records looked at  41,000');
    const written: string[] = [];
    const stream = (isTTY: boolean) =>
      ({ isTTY, columns: 80, write: (text: string) => written.push(text) > 0 }) as unknown as typeof process.stderr;
    const nobody = openProgress('deliveries', 2, stream(false));
    nobody.show(1);
    nobody.hide();
    expect(written).toEqual([]);
    const progress = openProgress('deliveries', 2, stream(true));
    for (const done of [0, 1, 2]) progress.show(done);
    progress.hide();
    expect(written).toEqual([
      '\r\u001B[2Kdeliveries  [........................]  0 of 2',
      '\r\u001B[2Kdeliveries  [########################]  2 of 2',
      '\r\u001B[2K',
    ]);
  });
});

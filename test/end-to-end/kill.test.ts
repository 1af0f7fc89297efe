import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { LedgerRecord } from '../../lib/pipeline/records.ts';
import { post } from '../fakes/deliveries.ts';
import { secrets } from '../fakes/installation.ts';
import { until } from '../local-run/start-run.ts';
import { hotelConfiguration } from './hotel.ts';
import { keptLedger, overdueIn } from './kept-ledger.ts';
import { freePort, startProcess, type StartProcess } from './start-process.ts';
import { openProvider } from './stubborn-provider.ts';
import { openSubscriber, type ListeningSubscriber } from './subscriber.ts';

const users = 20;
/** A sweep comes every second here; what was due for longer than this was forgotten. */
const forgottenAfterMilliseconds = 2000;

// Seconds on a machine that has nothing else to do; two minutes are promised when the stream is dead.
const patienceSeconds = 60;

const between = (least: number, most: number): number => least + Math.random() * (most - least);

const complaintsOf = (round: number) =>
  Array.from({ length: users }, (_, user) => {
    const text = `Stuck on the way to the wrong hotel, hour ${round}`;
    return post({ now: new Date() }, { id: `${user + 1}00${round}`, text, user: String(user + 1) });
  });

const folder = mkdtempSync(path.join(tmpdir(), 'earshot-kill-'));
const data = path.join(folder, 'data');
let subscriber: ListeningSubscriber;
let provider: ReturnType<typeof openProvider>;
let run: StartProcess;

/** When each run is killed: as it takes what is delivered, as it tells of it, and once before it has even started. */
const taking = async (): Promise<void> => {
  await run.listening();
  await pause(between(30, 500));
};
const telling = async (): Promise<void> => {
  await run.listening();
  const enough = subscriber.heard.length + between(1, users);
  await until('some notices', () => subscriber.heard.length >= enough, patienceSeconds);
};
const starting = (): Promise<void> => pause(between(100, 1200));
const moments = [taking, telling, starting, telling, taking];
const rounds = moments.length + 1;
const total = users * rounds;

const heardIds = (type: string): string[] => [
  ...new Set(subscriber.heard.filter(({ event }) => event.type === type).map(({ event }) => event.id)),
];

beforeAll(async () => {
  subscriber = await openSubscriber();
  const port = await freePort();
  const EARSHOT_CONFIG = path.join(folder, 'config.json');
  const EARSHOT_SECRETS = path.join(folder, 'secrets.json');
  writeFileSync(EARSHOT_CONFIG, JSON.stringify(hotelConfiguration(subscriber.url)));
  writeFileSync(EARSHOT_SECRETS, JSON.stringify(secrets));
  const start = () => startProcess({ EARSHOT_CONFIG, EARSHOT_SECRETS, EARSHOT_DATA: data, PORT: String(port) });

  provider = openProvider(`http://127.0.0.1:${port}`);
  run = start();
  for (let round = 0; round < moments.length; round += 1) {
    provider.add(complaintsOf(round));
    await moments[round]?.();
    run.kill('SIGKILL');
    await run.ended;
    run = start();
  }
  provider.add(complaintsOf(moments.length));
  await run.listening();
  await until('every delivery to be answered 200', () => provider.answers.size === total, patienceSeconds);
  await provider.close();
}, 180_000);

afterAll(async () => {
  run.kill('SIGKILL');
  await provider.close();
  await subscriber.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('killed five times under load, and started again', () => {
  it('tells of everything that was ever answered 200, though only the sweep still knows of it', async () => {
    const answered = [...provider.answers.values()].flatMap((ids) => [...ids]);
    const unheard = () => {
      const heard = new Set(heardIds('earshot.interaction.received'));
      return answered.filter((id) => !heard.has(`${id}/received`));
    };
    await until('all interactions to be heard', () => unheard().length === 0, patienceSeconds);
    const updates = total - users;
    await until('all cases to be heard', () => heardIds('earshot.case.updated').length === updates, patienceSeconds);
    const counts = [provider.posted(), total, subscriber.heard.length];
    process.stderr.write(`kill: posts, interactions, notices heard: ${counts.join(', ')}\n`);
    expect(unheard()).toEqual([]);
    // What a killed process had claimed is finished when its claim is over.
    await until('nothing to be overdue', async () => (await overdueIn(data)).length === 0, patienceSeconds);
  }, 210_000);

  it('gives every delivery one id for ever, and every interaction one event', () => {
    for (const ids of provider.answers.values()) expect(ids.size).toBe(1);
    expect(new Set([...provider.answers.values()].flatMap((ids) => [...ids])).size).toBe(total);
    expect(heardIds('earshot.interaction.received')).toHaveLength(total);
  });

  it('opens one case for each customer, and tells its first tier once', () => {
    expect(heardIds('earshot.case.opened')).toHaveLength(users);
    expect(heardIds('earshot.case.escalated')).toHaveLength(users);
  });

  it('stops cleanly within 5 s when it is asked to', async () => {
    const asked = Date.now();
    run.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5000);
  });

  it('leaves one customer, one case with all of it, and nothing overdue', async () => {
    const moment = new Date(Date.now() - forgottenAfterMilliseconds);
    const { records, overdue } = await keptLedger(path.join(data, 'dynamodb'), moment);
    const of = <Type extends LedgerRecord['type']>(type: Type) =>
      records.filter((record): record is Extract<LedgerRecord, { type: Type }> => record.type === type);
    expect(overdue).toEqual([]);
    expect(of('interaction')).toHaveLength(total);
    // Who was heard before the first word was worked on got the id of that word; the later id points there.
    expect(of('customer').filter(({ into }) => into === undefined)).toHaveLength(users);
    const cases = of('case').map((record) => record.case);
    expect(cases).toHaveLength(users);
    expect(new Set(cases.map(({ customer }) => customer)).size).toBe(users);
    expect(cases.map(({ interactionCount }) => interactionCount)).toEqual(Array.from({ length: users }, () => rounds));
  });
});

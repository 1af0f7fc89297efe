import path from 'node:path';

import { takeDataFolder } from './data-folder.ts';
import type { DataFolder } from './data-folder.ts';
import { deliveryOf } from './desk-page/entries.ts';
import type { Entry } from './desk-page/entries.ts';
import { openFeed } from './desk-page/feed.ts';
import type { Feed } from './desk-page/feed.ts';
import { openDesk } from './desk-page/open-desk.ts';
import type { DeskNames } from './desk-page/open-desk.ts';
import { openDoor } from './door.ts';
import type { Door } from './door.ts';
import { openEnding, within } from './ending.ts';
import type { Ending } from './ending.ts';
import { frontOf } from './http-front.ts';
import type { Served } from './http-front.ts';
import { makeResources } from './resources.ts';
import { startSchedules, tickOnce } from './schedules.ts';
import { startStores } from './stores.ts';
import type { Template } from './template.ts';
import { emptyWorld } from './world.ts';
import type { Stores, World } from './world.ts';

export interface TemplateRunOptions {
  /** Makes the template, and the bundles in the folder that it is given. */
  readonly synthesise: (folder: string) => Promise<Pick<World, 'template'> & { readonly functions: World['bundles'] }>;
  readonly secretsFile: string;
  readonly names: DeskNames;
  /** Where everything is kept; in memory when absent. */
  readonly data?: string;
  /** 0, or none: a free one. */
  readonly port?: number;
  readonly host?: string;
  /** How long a minute of the schedules lasts here; `false`: they run by `tick` only. */
  readonly minuteMilliseconds?: number | false;
  readonly print?: (line: string) => void;
}

/** A pipeline that runs. */
export interface Run {
  /** `http://127.0.0.1:<port>`, which is the desk page too. */
  readonly url: string;
  readonly template: Template;
  readonly stores: Stores;
  readonly functions: World['functions'];
  /** What came in and went out lately, oldest first. */
  readonly entries: () => readonly Entry[];
  /** Lets a minute pass: every schedule once, one after the other. */
  readonly tick: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Begun {
  readonly options: TemplateRunOptions;
  readonly folder: DataFolder;
  readonly feed: Feed;
  readonly door: Door;
  readonly ending: Ending;
}

const makeWorld = async ({ options, folder, feed, door, ending }: Begun): Promise<World> => {
  const { synthesise, secretsFile, print = console.log } = options;
  const functions: World['functions'] = new Map();
  const starting = startStores({ folder: folder.kept ? folder.path : undefined, secretsFile, functions, feed, print });
  ending.add(() =>
    starting.then(
      ({ close }) => close(),
      () => undefined,
    ),
  );
  const { template, functions: bundles } = await synthesise(folder.path);
  const world = emptyWorld({ stores: await starting, template, bundles, publicUrl: door.url, print, functions });
  ending.add(async () => {
    await Promise.all([...functions.values()].map((one) => one.close()));
  });
  await makeResources(world);
  return world;
};

const begin = async (begun: Begun): Promise<Run> => {
  const { options, feed, door, ending } = begun;
  const world = await makeWorld(begun);
  const { functions, stores, template, print } = world;
  const page = openDesk(world, feed, options.names);
  const served = (one: Served): void => {
    const delivery = deliveryOf(one);
    if (delivery) feed.add(delivery);
    print(`${one.routeKey}  ${one.status}  ${one.milliseconds} ms`);
  };
  await Promise.all([...functions.values()].map(({ ready }) => ready));
  const { minuteMilliseconds = 1000 } = options;
  const clock = startSchedules(minuteMilliseconds === false ? [] : world.schedules, minuteMilliseconds || 1);
  ending.add(async () => {
    page.close();
    // What is in work may end; what takes longer is cut off, as it may be at any moment, and found again by the sweep.
    await within(1500, Promise.all([door.close(), clock.close(), ...world.closers.map((close) => close())]));
  });
  door.open(page, frontOf({ apiId: 'local', routes: world.routes, served }));
  const tick = async (): Promise<void> => {
    for (const schedule of world.schedules) await tickOnce(schedule);
  };
  return { url: door.url, template, stores, functions, entries: feed.entries, tick, close: ending.close };
};

/**
 * Runs a template on this machine.
 *
 * Throws when the port is taken, when another run has the data folder, and by name for what the template has and this
 * machine cannot run; nothing is left running then.
 */
export const runTemplate = async (options: TemplateRunOptions): Promise<Run> => {
  const ending = openEnding();
  try {
    const folder = takeDataFolder(options.data);
    ending.add(folder.release);
    const door = await openDoor(options.port ?? 0, options.host ?? '127.0.0.1');
    ending.add(door.close);
    const feed = openFeed(folder.kept ? path.join(folder.path, 'desk.jsonl') : undefined);
    ending.add(feed.close);
    return await begin({ options, folder, feed, door, ending });
  } catch (error) {
    await ending.close();
    throw error;
  }
};

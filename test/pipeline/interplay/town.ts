import { ListTablesCommand } from '@aws-sdk/client-dynamodb';

import { dynamodbForget } from '../../../lib/adapters/dynamodb-forget.ts';
import { Configuration } from '../../../lib/domain/configuration.ts';
import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import type { Decider } from '../../../lib/pipeline/people/decide-people.ts';
import type { ErasePorts } from '../../../lib/pipeline/people/erase.ts';
import type { Delivery } from '../../../lib/providers/provider.ts';
import { dying, type Dying } from '../../fakes/dying.ts';
import { createWorld, nothingGoes, type World, configuration as plain } from '../../fakes/world.ts';
import { type Chance, chanceOf } from './chance.ts';

/** Words of somebody, and what became of them since. */
export interface Uttered {
  /** As nobody else writes it. */
  readonly word: string;
  readonly handle: string;
  readonly delivery: Delivery;
  /** The id of the post, of those that can be edited and deleted, and of its first version. */
  readonly post?: string;
  readonly original?: string;
  readonly user?: string;
  /** By what it is known, once it was answered. */
  id?: string;
  /** Taken back, erased, or there are newer words. */
  gone?: true;
}

/** A world in which everything happens, in an order that its seed decides. */
export interface Town {
  readonly seed: number;
  readonly chance: Chance;
  readonly world: World;
  readonly table: string;
  readonly process: Dying;
  readonly uttered: Uttered[];
  readonly acts: string[];
  drawn: number;
}

/** Two brands, each of which counts its members from 1. */
const configuration = Configuration.parse({
  ...plain,
  brands: [...plain.brands, { id: 'redrock', name: 'Redrock', timeZone: 'America/Denver' }],
  sources: [
    ...plain.sources,
    { id: 'contact2', provider: 'typeform', brand: 'redrock', fields: { accountNumber: ['member_no'] } },
    { id: 'x2', provider: 'twitter', brand: 'redrock', account: { id: '998', handle: 'redrock' } },
  ],
});

const secrets = { contact2: ['contact2-secret'], x2: ['x2-secret'] } as Record<string, readonly string[]>;

const lives = (chance: Chance): number[] => Array.from({ length: 7 }, () => 20 + chance.number(260));

/** A town of a seed; whose process is killed now and then, if that is wanted. */
export const openTown = async (seed: number, killed: boolean): Promise<Town> => {
  const chance = chanceOf(seed);
  const process = dying(killed ? lives(chance) : [Number.POSITIVE_INFINITY]);
  const world = await createWorld(process.wrap);
  const known = world.ports.secrets;
  const ofSource = async (id: string): Promise<readonly string[]> => secrets[id] ?? (await known.ofSource(id));
  Object.assign(world.ports, { configuration, secrets: { ...known, ofSource } });
  world.onPublish = (posts) => (process.isDead() ? nothingGoes(posts) : new Map());
  const { TableNames: [table = ''] = [] } = await world.client.send(new ListTablesCommand({}));
  return { seed, chance, world, table, process, uttered: [], acts: [], drawn: 0 };
};

/** Does something; when the process dies over it, it is done again where somebody waits, or left to the sweep. */
export const survive = async <Out>(
  { process }: Town,
  work: () => Promise<Out>,
  again = false,
): Promise<Out | undefined> => {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!process.isDead()) throw error;
      if (!again) return undefined;
    } finally {
      process.restart();
    }
  }
};

/** Whoever joins and parts. */
export const decider = ({ world }: Town): Decider => ({
  ledger: world.ports.ledger,
  configuration,
  kinds: kindsOf(configuration),
  now: world.now,
  by: 'Grace',
});

/** Whoever erases. */
export const eraser = ({ world, table }: Town): ErasePorts => ({
  ledger: world.ports.ledger,
  archive: world.ports.archive,
  forget: dynamodbForget(world.client, table),
  configuration,
  now: world.now,
  by: 'Grace',
});

import type { Ledger } from '../lib/pipeline/ports.ts';
import type { Delivery } from '../lib/providers/provider.ts';
import { fullPost } from '../test/fakes/full-post.ts';
import { createWorld, form, mail, type World } from '../test/fakes/world.ts';
import type { Finding } from './finding.ts';
import { dollarsPerMillion, type Priced } from './prices.ts';

// What a function is billed for beside its calls, at 1 GB: assumed, since it cannot be measured away from AWS.
const receiveSeconds = 0.012;
const followSeconds = 0.04;
// START, END and REPORT; a delivery that goes well writes no line of ours.
const logBytesPerInvocation = 350;
// A batch of more than 64 KB counts once for each.
const publishBytes = 65_536;

const quiet = 'What time does the pool open tomorrow? We arrive at noon and would love to swim first.';
const loud = 'Stuck in a van on the way to the wrong hotel, two hours now. Nobody answers your phone. @bluewater';

type Deliver = (world: World, n: number, text: string) => Delivery;

const channels: Readonly<Record<string, Deliver>> = {
  post: (world, n, text) => fullPost(world, { id: `199211084553867264${n}`, text }),
  form: (world, n, text) => form(world, { token: `token-${n}`, text, member: '4711' }),
  mail: (world, n, text) => mail(world, { id: `b7a2c0de-0000-4000-8000-00000000000${n}`, text }),
};

interface Counts {
  reads: number;
  follows: number;
  publishes: number;
}

/** Strongly consistent reads of items under 4 KB: one unit each. */
const counting = (counts: Counts) => (ledger: Ledger): Ledger => ({
  ...ledger,
  get: (key) => ((counts.reads += 1), ledger.get(key)),
  getAll: (keys) => ((counts.reads += keys.length), ledger.getAll(keys)),
  latest: (pk, prefix, limit) => ((counts.reads += 1), ledger.latest(pk, prefix, limit)),
});

const countPublishes = (world: World, counts: Counts): void => {
  world.onPublish = (posts) => {
    counts.follows += 1;
    const bytes = new Map<string, number>();
    for (const { topic, message } of posts) bytes.set(topic, (bytes.get(topic) ?? 0) + Buffer.byteLength(message));
    for (const one of bytes.values()) counts.publishes += Math.ceil(one / publishBytes);
    return new Set();
  };
};

const amountsOf = (writeUnit: number, { reads, follows, publishes }: Counts): Readonly<Record<Priced, number>> => ({
  httpRequest: 1,
  invocation: 1 + follows,
  gigabyteSecond: receiveSeconds + follows * followSeconds,
  writeUnit,
  readUnit: reads,
  publish: publishes,
  logGigabyte: ((1 + follows) * logBytesPerInvocation) / 1e9,
});

/** One delivery with all that it brings about, alone in its batch: the dearest way. */
const finding = async (world: World, counts: Counts, delivery: Delivery, told: Pick<Finding, 'what' | 'goal'>): Promise<Finding> => {
  Object.assign(counts, { reads: 0, follows: 0, publishes: 0 });
  const before = world.writeUnits();
  await world.deliver(delivery);
  await world.settle();
  const units = world.writeUnits() - before;
  const dollars = dollarsPerMillion(amountsOf(units, counts)).toFixed(2);
  const { reads, follows, publishes } = counts;
  return { ...told, figure: units, reads: `${units} write units, ${reads} reads, ${publishes} publishes, ${1 + follows} invocations: $${dollars} a million` };
};

/** Write units and dollars of an interaction on each channel, counted by the embedded store. Carrying by SNS is not in it. */
export const measureMoney = async (): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const [channel, deliver] of Object.entries(channels)) {
    const counts: Counts = { reads: 0, follows: 0, publishes: 0 };
    const world = await createWorld(counting(counts));
    countPublishes(world, counts);
    const measure = (n: number, text: string, what: string, goal: number): Promise<Finding> =>
      finding(world, counts, deliver(world, n, text), { what: `money: ${channel}, ${what}`, goal });
    findings.push(await measure(1, quiet, 'quiet, new customer', 16));
    findings.push(await measure(2, quiet, 'quiet, known customer', 8));
    findings.push(await measure(3, loud, 'that opens a case', 30));
    await world.close();
  }
  return findings;
};

import type { Ledger } from '../lib/pipeline/ports.ts';
import type { Delivery } from '../lib/providers/provider.ts';
import { fullPost } from '../test/fakes/full-post.ts';
import { createWorld, form, mail, minutes, type World } from '../test/fakes/world.ts';
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

interface Stage {
  readonly what: string;
  readonly text: string;
  readonly goal?: number;
}

// At one instant ids decide which word came first, and later words are put right: that is the price of a race, not of a
// word. After five minutes the clock of the case would ring.
const between = minutes(2);

/** What customers say, one after the other, and how many write units that may take. */
const journeys: readonly (readonly Stage[])[] = [
  [
    { what: 'quiet, new customer', text: quiet, goal: 16 },
    { what: 'quiet, known customer', text: quiet, goal: 8 },
    { what: 'that opens a case', text: loud, goal: 30 },
    { what: 'more in that case', text: quiet },
  ],
  [{ what: 'new customer, that opens a case', text: loud, goal: 30 }],
];

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
  get: (key) => {
    counts.reads += 1;
    return ledger.get(key);
  },
  getAll: (keys) => {
    counts.reads += keys.length;
    return ledger.getAll(keys);
  },
  latest: (...asked) => {
    counts.reads += 1;
    return ledger.latest(...asked);
  },
});

const countPublishes = (world: World, counts: Counts): void => {
  world.onPublish = (posts) => {
    counts.follows += 1;
    const bytes = new Map<string, number>();
    for (const { topic, message } of posts) bytes.set(topic, (bytes.get(topic) ?? 0) + Buffer.byteLength(message));
    for (const one of bytes.values()) counts.publishes += Math.ceil(one / publishBytes);
    return new Map();
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
const findingOf = async (world: World, counts: Counts, delivery: Delivery): Promise<Omit<Finding, 'what'>> => {
  Object.assign(counts, { reads: 0, follows: 0, publishes: 0 });
  const before = world.writeUnits();
  await world.deliver(delivery);
  await world.settle();
  const units = world.writeUnits() - before;
  const dollars = dollarsPerMillion(amountsOf(units, counts)).toFixed(2);
  const { reads, follows, publishes } = counts;
  const calls = `${units} write units, ${reads} reads, ${publishes} published, ${1 + follows} invocations`;
  return { figure: units, reads: `${calls}: $${dollars} a million` };
};

const measureJourney = async (channel: string, deliver: Deliver, journey: readonly Stage[]): Promise<Finding[]> => {
  const findings: Finding[] = [];
  const counts: Counts = { reads: 0, follows: 0, publishes: 0 };
  const world = await createWorld(counting(counts));
  countPublishes(world, counts);
  for (const [n, { text, what, goal }] of journey.entries()) {
    const found = await findingOf(world, counts, deliver(world, n + 1, text));
    findings.push({ what: `money: ${channel}, ${what}`, ...found, ...(goal !== undefined && { goal }) });
    world.pass(between);
  }
  await world.close();
  return findings;
};

/** Write units, counted by the embedded store, and dollars of an interaction on each channel, up to the topics. */
export const measureMoney = async (): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const [channel, deliver] of Object.entries(channels)) {
    for (const journey of journeys) findings.push(...(await measureJourney(channel, deliver, journey)));
  }
  return findings;
};

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Answer } from '../../lib/pipeline/answer.ts';
import { keys } from '../../lib/pipeline/keys.ts';
import type { Change, Ledger } from '../../lib/pipeline/ports.ts';
import type { CustomerRecord, InteractionRecord, LedgerRecord, VariantRecord } from '../../lib/pipeline/records.ts';
import { redactInteraction } from '../../lib/pipeline/receive/redact.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { activity, createWorld, deletion, form, mail, post, type World } from '../fakes/world.ts';

/** What happens just before the ledger commits, once. */
let before: ((changes: readonly Change[]) => Promise<unknown>) | undefined;
const interrupted = (ledger: Ledger): Ledger => ({
  ...ledger,
  commit: async (changes) => {
    const interrupt = before;
    before = undefined;
    await interrupt?.(changes);
    return ledger.commit(changes);
  },
});

let world: World;
beforeEach(async () => {
  before = undefined;
  world = await createWorld(interrupted);
});
afterEach(() => world.close());

const idsOf = ({ body }: Answer): string[] => (body as { interactions: string[] }).interactions;
const deliver = async (delivery: Delivery): Promise<string> => idsOf(await world.deliver(delivery))[0] ?? '';
const take = (id: string): Promise<boolean> => redactInteraction(world.ports, id, world.now);

const secret = 'the minibar key is under the mat';
const mailId = 'b7a2c0de-0000-4000-8000-000000000001';
const photo = { name: 'mat.jpg', bytes: Buffer.from('a photo of the mat') };
const withPhoto = (text = secret, files = [photo]): Delivery => mail(world, { id: mailId, text, files });

/** Does something just before the archive keeps anything, once. */
const beforePut = (interrupt: () => Promise<unknown>): void => {
  const archive = { ...world.ports.archive };
  Object.assign(world.ports.archive, {
    put: async (name: string, bytes: Uint8Array) => {
      Object.assign(world.ports.archive, archive);
      await interrupt();
      return archive.put(name, bytes);
    },
  });
};

const said = (n: number) => ({
  id_str: `100${n}`, text: `Thought ${n}`, user: { id_str: '7', screen_name: 'ada' },
});
const both = (about = 'both'): Delivery => activity(world, { tweet_create_events: [said(1), said(2)], about });

/** Everything that the ledger has under an interaction. */
const recordsOf = async (id: string): Promise<LedgerRecord[]> => {
  const { pk } = keys.interaction(id);
  const { ledger } = world.ports;
  return [...(await ledger.latest(pk, 'interaction', 9)), ...(await ledger.latest(pk, 'variant#', 99))];
};

/** What is left of it: words and bytes, in the record, its variants, the archive. */
const leftOf = async (id: string): Promise<unknown[]> => {
  const records = (await recordsOf(id)) as (InteractionRecord | VariantRecord)[];
  const left = records.flatMap(({ interaction, raw }) => [interaction, raw]).filter((one) => one !== undefined);
  return [...left, ...world.archived.keys()];
};

describe('what its author takes back', () => {
  it('goes with its bytes, its files, and copies with other words', async () => {
    const id = await deliver(withPhoto());
    await deliver(withPhoto('other words', [photo, { name: 'key.jpg', bytes: Buffer.from('the key') }]));
    expect([(await recordsOf(id)).length, world.archived.size]).toEqual([2, 2]);
    await take(id);
    expect(await recordsOf(id)).toHaveLength(2);
    expect(await leftOf(id)).toEqual([]);
  });

  it('does not come back with a repeat, nor with files that it did not have', async () => {
    const id = await deliver(withPhoto());
    await take(id);
    expect((await world.deliver(withPhoto())).body).toMatchObject({ accepted: 0, duplicates: 1, interactions: [id] });
    await deliver(withPhoto('other words', [{ name: 'new.jpg', bytes: Buffer.from('new') }]));
    expect(await leftOf(id)).toEqual([]);
  });

  it('does not come back when it is taken back while it is being stored', async () => {
    let id = '';
    beforePut(async () => {
      id = await deliver(withPhoto());
      await take(id);
    });
    expect((await world.deliver(withPhoto())).body).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await leftOf(id)).toEqual([]);
  });

  it('takes along a copy with other words that comes at the same moment, whichever is first', async () => {
    const id = await deliver(withPhoto());
    // The deletion has looked for copies, and found none yet.
    before = () => deliver(withPhoto('other words'));
    await take(id);
    expect(await leftOf(id)).toEqual([]);
  });

  it('leaves no room for a copy that saw it before it was taken back', async () => {
    const id = await deliver(withPhoto());
    let attempts = 0;
    const late = async (changes: readonly Change[]): Promise<void> => {
      attempts += 1;
      // First the put, which is refused; then the copy beside it.
      if (changes.length === 1 && attempts < 3) before = late;
      else await take(id);
    };
    before = late;
    await deliver(withPhoto('other words'));
    expect(await leftOf(id)).toEqual([]);
  });

  it('is finished by a second deletion when the first broke off', async () => {
    const id = await deliver(withPhoto());
    await deliver(withPhoto('other words'));
    const { archive } = world.ports;
    let left = 1;
    const down = (): Promise<void> => Promise.reject(new Error('down'));
    const dying = { ...archive, remove: (name: string) => (left-- > 0 ? archive.remove(name) : down()) };
    await expect(redactInteraction({ ...world.ports, archive: dying }, id, world.now)).rejects.toThrow('down');
    await take(id);
    expect(await leftOf(id)).toEqual([]);
    const [first] = await recordsOf(id);
    world.pass(60_000);
    await take(id);
    expect(await recordsOf(id)).toContainEqual(first);
  });

  it('takes the bytes of the whole delivery along, and of the others nothing else', async () => {
    const [one = '', other = ''] = idsOf(await world.deliver(both()));
    expect(world.archived.size).toBe(1);
    await world.deliver(deletion(world, '1001'));
    await world.deliver(both());
    expect(await leftOf(one)).toEqual([]);
    const [left] = (await recordsOf(other)) as InteractionRecord[];
    expect(left?.interaction?.text).toBe('Thought 2');
  });

  it('takes the bytes of the whole delivery along, also when that is being delivered again just then', async () => {
    let id = '';
    beforePut(async () => {
      id = await deliver(both());
      await world.deliver(deletion(world, '1001'));
    });
    await world.deliver(both());
    expect(await leftOf(id)).toEqual([]);
  });

  it('before it came is never kept, and of what came with it only the words are', async () => {
    await world.deliver(deletion(world, '1001'));
    beforePut(() => Promise.reject(new Error('Nothing of this should be put anywhere.')));
    const answer = await world.deliver(both());
    expect(answer.body).toMatchObject({ accepted: 1, duplicates: 1 });
    const [one = '', other = ''] = idsOf(answer);
    expect(await leftOf(one)).toEqual([]);
    const raw = { contentType: 'application/json' };
    expect((await recordsOf(other))[0]).toMatchObject({ interaction: { text: 'Thought 2' }, raw });
  });
});

const customerOf = async (id: string): Promise<CustomerRecord['customer'] | undefined> => {
  const [record] = (await recordsOf(id)) as InteractionRecord[];
  const found = await world.ports.ledger.get(keys.customer(record?.customer ?? ''));
  return found?.type === 'customer' ? found.customer : undefined;
};

describe('what was known from it', () => {
  const words = { token: 'one', text: 'It is about my stay in May.', member: '4711' };

  it('is forgotten with it, and what the customer said elsewhere is not', async () => {
    const id = await deliver(form(world, words));
    await world.settle();
    await deliver(form(world, { ...words, token: 'two', member: '4712' }));
    await world.settle();
    expect((await customerOf(id))?.facts.map(({ value }) => value).toSorted()).toEqual(['4711', '4712']);
    await take(id);
    await world.settle();
    expect((await customerOf(id))?.facts).toMatchObject([{ value: '4712' }]);
  });

  it('is forgotten too when it was taken back while it was being understood', async () => {
    const id = await deliver(form(world, words));
    let times = 0;
    const whenTold = async ([first]: readonly Change[]): Promise<void> => {
      times += 1;
      if (first?.after.type === 'interaction') {
        // And all that follows from the deletion is done before what was understood is written down.
        await take(id);
        await world.follow();
      } else if (times < 20) before = whenTold;
    };
    before = whenTold;
    await world.settle();
    expect((await customerOf(id))?.facts).toEqual([]);
    expect(world.events('earshot.interaction.redacted')).toHaveLength(1);
  });

  it('stays where somebody else said it', async () => {
    const id = await deliver(post(world, { id: '1001', text: 'Hello there' }));
    const other = await deliver(form(world, words));
    await world.settle();
    await take(id);
    await world.settle();
    expect((await customerOf(other))?.facts).toMatchObject([{ value: '4711' }]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { Configuration } from '../../../lib/domain/configuration.ts';
import { vipOf } from '../../../lib/domain/vip.ts';
import { customerOfHandle } from '../../../lib/pipeline/people/customer-of.ts';
import { handlesMeant } from '../../../lib/pipeline/people/handles-meant.ts';
import type { Delivery } from '../../../lib/providers/provider.ts';
import { signed } from '../../fakes/deliveries.ts';
import { configuration as plain, createWorld, secrets, type World } from '../../fakes/world.ts';

/** Two brands that each number their members from 1. */
let world: World;
beforeEach(async () => {
  world = await createWorld();
  Object.assign(world.ports.secrets, { ofSource: async () => secrets.sources.contact });
});
afterEach(() => world.close());

const brandsWith = (membership?: string, vip: readonly object[] = []) =>
  Configuration.parse({
    ...plain,
    brands: [
      { id: 'bluewater', name: 'Bluewater Resorts', membership },
      { id: 'harbor', name: 'Harbor Hotel', membership },
    ],
    sources: [...plain.sources, { id: 'pier', provider: 'typeform', brand: 'harbor' }],
    customers: { vip },
  });

/** A form behind a log-in, which knows the number of whoever fills it in. */
const filled = (source: string, token: string, member: string, email?: string): Delivery => {
  const words = { id: 'a', ref: 'words', type: 'long_text', title: 'What happened?' };
  const mail = { id: 'b', ref: 'mail', type: 'email', title: 'Your e-mail' };
  const response = {
    form_id: 'f1',
    token,
    submitted_at: '2026-11-21T07:58:00Z',
    hidden: { member_id: member },
    definition: { id: 'f1', title: 'Contact', fields: [words, mail] },
    answers: [
      { type: 'text', text: `We are stranded, says ${token}`, field: words },
      ...(email === undefined ? [] : [{ type: 'email', email, field: mail }]),
    ],
  };
  const body = { event_id: `event-${token}`, event_type: 'form_response', form_response: response };
  return signed(body, { source, provider: 'typeform', secret: secrets.sources.contact[0], at: world.now });
};

interface Told {
  readonly customer: { readonly id: string; readonly handles: readonly string[]; readonly vip: boolean };
  readonly brand: string;
  readonly interactions: readonly { readonly text: string; readonly author: { readonly handles: readonly string[] } }[];
}

const hear = async (configuration: Configuration, ...deliveries: readonly Delivery[]): Promise<readonly Told[]> => {
  Object.assign(world.ports, { configuration });
  for (const delivery of deliveries) {
    await world.deliver(delivery);
    await world.settle();
  }
  return world.events('earshot.case.opened').map(({ data }) => data as unknown as Told);
};

const ownerOf = async (handle: string): Promise<string | undefined> =>
  (await customerOfHandle(world.ports.ledger, handle))?.customer.id;

describe('member 123 of two brands', () => {
  it('is two customers, each told of as member:123 with words of their own', async () => {
    const told = await hear(brandsWith(), filled('contact', 'one', '123'), filled('pier', 'two', '123'));
    expect(told).toMatchObject([
      { brand: 'bluewater', customer: { handles: ['member:123'] } },
      { brand: 'harbor', customer: { handles: ['member:123'] } },
    ]);
    expect(told.map(({ interactions }) => interactions.map(({ text, author }) => [text, author.handles]))).toEqual([
      [['We are stranded, says one', ['member:123']]],
      [['We are stranded, says two', ['member:123']]],
    ]);
    const [one, two] = [await ownerOf('member:bluewater/123'), await ownerOf('member:harbor/123')];
    expect(told.map(({ customer }) => customer.id)).toEqual([one, two]);
    expect(one).not.toBe(two);
    expect(JSON.stringify(world.published)).not.toContain('bluewater/123');
    const { ledger, configuration } = world.ports;
    const meant = await handlesMeant(ledger, configuration.brands, 'member:123');
    expect(meant).toEqual(['member:bluewater/123', 'member:harbor/123']);
    expect(await handlesMeant(ledger, configuration.brands, 'member:harbor/123')).toEqual(['member:harbor/123']);
  });

  it('is one customer where the brands have one membership', async () => {
    const told = await hear(brandsWith('club'), filled('contact', 'one', '123'), filled('pier', 'two', '123'));
    expect(told.map(({ customer }) => [customer.id, customer.handles])).toEqual([
      [await ownerOf('member:club/123'), ['member:123']],
      [await ownerOf('member:club/123'), ['member:123']],
    ]);
  });

  it('is one customer with another number elsewhere where an address says so, and never reads as the number of the brand', async () => {
    const forms = [filled('contact', 'one', '123', 'ada@example.com'), filled('pier', 'two', '77', 'ada@example.com')];
    const [, harbor] = await hear(brandsWith(), ...forms);
    expect(harbor?.customer.handles).toEqual(['email:ada@example.com', 'member:bluewater/123', 'member:77']);
  });

  it('cannot be had by somebody whose number looks like that of another brand', async () => {
    await hear(brandsWith(), filled('contact', 'one', '123'), filled('pier', 'two', 'bluewater/123'));
    const both = ['member:bluewater/123', 'member:harbor/bluewater/123'];
    expect(await ownerOf(both[0] ?? '')).not.toBe(await ownerOf(both[1] ?? ''));
    expect(await handlesMeant(world.ports.ledger, brandsWith().brands, 'member:bluewater/123')).toEqual(both);
  });
});

describe('a VIP by member number', () => {
  it('is one with the brand that gave it, and nobody else', async () => {
    const configuration = brandsWith(undefined, [{ member: '123', brand: 'harbor', note: 'stays monthly' }]);
    const told = await hear(configuration, filled('contact', 'one', '123'), filled('pier', 'two', '123'));
    expect(told.map(({ brand, customer }) => [brand, customer.vip])).toEqual([
      ['bluewater', false],
      ['harbor', true],
    ]);
  });

  it('is one with every brand of a membership', () => {
    const { brands, ...rest } = brandsWith('club', [{ member: 'BW-1', brand: 'harbor', note: 'stays monthly' }]);
    expect(vipOf({ brands, ...rest }, ['member:club/bw-1'])).toMatchObject({ note: 'stays monthly' });
    expect(vipOf({ brands, ...rest }, ['member:bluewater/bw-1'])).toBeUndefined();
  });

  it('stays one when the brand gets a membership later', () => {
    const vip = [{ member: '123', brand: 'harbor', note: 'stays monthly' }];
    expect(vipOf(brandsWith('club', vip), ['member:harbor/123'])).toMatchObject({ note: 'stays monthly' });
  });
});

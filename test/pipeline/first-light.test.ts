import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { act } from '../../lib/pipeline/act.ts';
import { keys } from '../../lib/pipeline/keys.ts';
import { caseOfLink, createWorld, deletion, form, mail, minutes, post, type World } from '../fakes/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const stranded = 'Stuck in a van on the way to the wrong hotel, @bluewater';

const acknowledge = (id: string, name = 'Grace') =>
  act(world.ports, id, { verb: 'acknowledge' }, { by: { subscriber: 'front-desk', name }, now: world.now });

describe('a complaint on each channel', () => {
  const complaints = [
    ['twitter', () => post(world, { id: '1001', text: stranded })],
    ['form', () => form(world, { token: 't1', text: 'Nobody answers. This is unacceptable, I want my money back.' })],
    ['email', () => mail(world, { id: 'm1', text: 'I have been waiting for hours, this is the worst stay ever.' })],
  ] as const;

  it.each(complaints)('%s: is stored, told, opens a case and reaches the first tier', async (channel, deliver) => {
    const answer = await world.deliver(deliver());
    expect(answer).toMatchObject({ status: 200, body: { accepted: 1, duplicates: 0, ignored: 0 } });
    await world.settle();

    const [received] = world.events('earshot.interaction.received');
    expect(received?.data).toMatchObject({ channel, brand: 'bluewater', id: (answer.body?.interactions as string[])[0] });
    expect(world.events('earshot.case.opened')).toHaveLength(1);
    const [escalated] = world.events('earshot.case.escalated');
    expect(escalated?.data).toMatchObject({ state: 'open', tier: 1, to: ['front-desk'], until: '2026-11-21T08:05:00.000Z' });

    const letters = world.published.filter(({ topic }) => topic === 'letters');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.attributes.to).toEqual(['front-desk']);
    expect(caseOfLink(world, letters[0]?.message ?? '')).toBe(escalated?.data.id);
  });

  it('repeated, it is a duplicate with the same id, and nothing is told twice', async () => {
    const first = await world.deliver(post(world, { id: '1001', text: stranded }));
    await world.settle();
    const told = world.published.length;
    world.pass(minutes(3));
    const second = await world.deliver(post(world, { id: '1001', text: stranded }));
    await world.settle();
    expect(second).toEqual({ status: 200, body: { ...first.body, accepted: 0, duplicates: 1 } });
    expect(world.published).toHaveLength(told);
  });

  it('with the same id and other words, the first stays and the other is kept beside it', async () => {
    await world.deliver(post(world, { id: '1001', text: stranded }));
    const other = await world.deliver(post(world, { id: '1001', text: 'All is well' }));
    expect(other.body).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(world.logged).toContainEqual(expect.objectContaining({ what: 'variant' }));
    const [id = ''] = other.body?.interactions as string[];
    const kept = await world.ports.ledger.latest(keys.interaction(id).pk, 'variant#', 5);
    expect(kept).toMatchObject([{ interaction: { text: 'All is well' } }]);
    await world.settle();
    expect(world.events('earshot.interaction.received')[0]?.data.text).toContain('wrong hotel');
  });

  it('a hundred at the same instant are one', async () => {
    const same = post(world, { id: '1001', text: stranded });
    const answers = await Promise.all(Array.from({ length: 100 }, () => world.deliver(same)));
    const accepted = answers.reduce((sum, { body }) => sum + Number(body?.accepted), 0);
    expect(accepted).toBe(1);
    expect(new Set(answers.flatMap(({ body }) => body?.interactions as string[])).size).toBe(1);
    await world.settle();
    expect(world.events('earshot.interaction.received')).toHaveLength(1);
    expect(world.events('earshot.case.opened')).toHaveLength(1);
  });
});

describe('one customer', () => {
  it('who says more joins the case that is open, and those who were told hear of it', async () => {
    await world.deliver(post(world, { id: '1001', text: stranded }));
    await world.settle();
    world.pass(minutes(1));
    await world.deliver(post(world, { id: '1002', text: 'Hello? Anybody?' }));
    await world.settle();
    expect(world.events('earshot.case.opened')).toHaveLength(1);
    const [updated] = world.events('earshot.case.updated');
    expect(updated?.data).toMatchObject({ to: ['front-desk'], interactionCount: 2, new: { text: 'Hello? Anybody?' } });
    expect((updated?.data.interactions as { text: string }[]).map(({ text }) => text)).toEqual([stranded, 'Hello? Anybody?']);
  });

  it('who speaks many times at once has one case with all of it', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, n) => world.deliver(post(world, { id: `20${n}`, text: `${stranded} ${n}` }))));
    await world.settle();
    expect(world.events('earshot.interaction.received')).toHaveLength(12);
    expect(world.events('earshot.case.opened')).toHaveLength(1);
    const [first] = world.events('earshot.case.opened');
    const record = await world.ports.ledger.get(keys.case(String(first?.data.id)));
    expect(record).toMatchObject({ case: { interactionCount: 12 } });
  });

  it('is never asked again for what they gave in a form', async () => {
    await world.deliver(form(world, { token: 't1', text: 'A question about my booking', member: '4711' }));
    await world.settle();
    await world.deliver(form(world, { token: 't2', text: 'This is unacceptable', email: 'ben@example.com' }));
    await world.settle();
    const [opened] = world.events('earshot.case.opened');
    expect(opened?.data.facts).toMatchObject([{ kind: 'accountNumber', value: '4711', said: { source: 'contact' } }]);
    expect(opened?.data.answers).toEqual([{ how: 'mail', url: 'mailto:ben@example.com' }]);
  });

  it('whom the configuration calls a VIP is one', async () => {
    await world.deliver(mail(world, { id: 'm1', from: 'Ada@Example.com', text: 'There is a problem with my room.' }));
    await world.settle();
    const [opened] = world.events('earshot.case.opened');
    expect(opened?.data).toMatchObject({ severity: 'high', customer: { vip: true, vipNote: 'stays monthly' } });
    expect(opened?.data.reasons).toContain('a VIP');
  });

  it('who is a machine never opens a case', async () => {
    const headers = [{ Name: 'Auto-Submitted', Value: 'auto-replied' }];
    await world.deliver(mail(world, { id: 'm1', text: 'Emergency! I am out of office.', headers }));
    await world.settle();
    expect(world.events('earshot.interaction.received')[0]?.data).toMatchObject({ severity: 'low' });
    expect(world.events('earshot.case.opened')).toHaveLength(0);
  });
});

describe('tiers', () => {
  const openCase = async (): Promise<string> => {
    await world.deliver(post(world, { id: '1001', text: stranded }));
    await world.settle();
    return String(world.events('earshot.case.opened')[0]?.data.id);
  };
  const reached = () => world.events('earshot.case.escalated').map(({ data }) => [data.tier, data.to]);

  it('come one after the other, never before their time, and the last again and again', async () => {
    await openCase();
    world.pass(minutes(5) - 1);
    await world.tick();
    expect(reached()).toEqual([[1, ['front-desk']]]);
    world.pass(1);
    await world.tick();
    await world.settle();
    expect(reached()).toEqual([[1, ['front-desk']], [2, ['manager', 'crm']]]);
    expect(world.published.filter(({ topic }) => topic === 'texts')).toHaveLength(1);
    for (const wait of [15, 30, 30]) {
      world.pass(minutes(wait));
      await world.tick();
      await world.settle();
    }
    expect(reached()).toHaveLength(5);
    expect(new Set(world.events('earshot.case.escalated').map(({ id }) => id)).size).toBe(5);
  });

  it('stop when somebody has it, however often the tick comes, and everybody who was told hears who', async () => {
    const id = await openCase();
    world.pass(minutes(2));
    expect(await acknowledge(id)).toMatchObject({ reason: 'done' });
    expect(await acknowledge(id, 'Linus')).toMatchObject({ reason: 'already acknowledged', case: { acknowledgedBy: { name: 'Grace' } } });
    await world.settle();
    for (let tick = 0; tick < 10; tick += 1) {
      world.pass(minutes(10));
      await world.tick();
      await world.settle();
    }
    expect(reached()).toEqual([[1, ['front-desk']]]);
    const [acknowledged] = world.events('earshot.case.acknowledged');
    expect(acknowledged?.data).toMatchObject({ to: ['front-desk'], by: { name: 'Grace' }, waitedMs: minutes(2) });
  });

  it('an acknowledgement that runs out opens the case again, and the clock runs on', async () => {
    const id = await openCase();
    await acknowledge(id);
    world.pass(minutes(240));
    await world.tick();
    await world.settle();
    const [reopened] = world.events('earshot.case.reopened');
    expect(reopened?.data).toMatchObject({ state: 'open', to: ['front-desk'] });
    expect(reopened?.data.reason).toBe('Grace had it, but the acknowledgement ran out');
    world.pass(minutes(5));
    await world.tick();
    await world.settle();
    expect(reached()).toEqual([[1, ['front-desk']], [2, ['manager', 'crm']]]);
  });

  it('a tier that is about to be told when somebody acknowledges is not told', async () => {
    const id = await openCase();
    world.pass(minutes(5));
    world.onPublish = (posts) => new Set(posts.keys());
    await world.tick();
    world.onPublish = () => new Set();
    await acknowledge(id);
    await world.settle();
    expect(reached()).toEqual([[1, ['front-desk']]]);
  });

  it('a resolved case rings no more, and the next complaint begins anew and knows of it', async () => {
    const id = await openCase();
    await act(world.ports, id, { verb: 'resolve' }, { by: { subscriber: 'front-desk' }, now: world.now });
    await world.settle();
    expect(world.events('earshot.case.resolved')).toHaveLength(1);
    world.pass(minutes(600));
    await world.tick();
    expect(reached()).toHaveLength(1);
    await world.deliver(post(world, { id: '1003', text: stranded }));
    await world.settle();
    const opened = world.events('earshot.case.opened');
    expect(opened).toHaveLength(2);
    expect(opened[1]?.data.customer).toMatchObject({ previous: { case: id, severity: 'critical' } });
  });

  it('fire one by one after an outage, each with its full wait', async () => {
    await openCase();
    world.pass(minutes(300));
    await world.tick();
    await world.settle();
    expect(reached()).toHaveLength(2);
    expect(world.events('earshot.case.escalated')[1]?.data.until).toBe('2026-11-21T13:15:00.000Z');
  });
});

describe('what is taken back', () => {
  it('goes everywhere, and subscribers are told without the words', async () => {
    await world.deliver(post(world, { id: '1001', text: stranded }));
    await world.settle();
    await world.deliver(deletion(world, '1001'));
    await world.settle();
    const [redacted] = world.events('earshot.interaction.redacted');
    expect(redacted?.data.interaction).toBe(world.events('earshot.interaction.received')[0]?.data.id);
    const record = await world.ports.ledger.get(keys.interaction(String(redacted?.data.interaction)));
    expect(JSON.stringify(record)).not.toContain('wrong hotel');
    await world.deliver(post(world, { id: '1002', text: 'Hello?' }));
    await world.settle();
    expect(JSON.stringify(world.events('earshot.case.updated'))).not.toContain('wrong hotel');
  });

  it('before it came, it is never kept', async () => {
    await world.deliver(deletion(world, '1001'));
    const answer = await world.deliver(post(world, { id: '1001', text: stranded }));
    expect(answer.body).toMatchObject({ accepted: 0, duplicates: 1 });
    await world.settle();
    expect(world.events('earshot.interaction.received')).toHaveLength(0);
  });
});

describe('when something does not answer', () => {
  it('the topic: nothing is finished, the sweep tells it later under the same id', async () => {
    world.onPublish = (posts) => new Set(posts.keys());
    await world.deliver(post(world, { id: '1001', text: stranded }));
    expect(await world.follow()).not.toHaveLength(0);
    expect(world.published).toHaveLength(0);
    world.onPublish = () => new Set();
    world.pass(11_000);
    await world.tick();
    await world.settle();
    expect(world.events().map(({ type }) => type).sort()).toEqual([
      'earshot.case.escalated', 'earshot.case.opened', 'earshot.interaction.received',
    ]);
    expect(world.logged).toContainEqual({ level: 'warn', what: 'swept', fields: { count: 1 } });
  });

  it('the stream: the sweep alone brings everything, and says that it did', async () => {
    await world.deliver(post(world, { id: '1001', text: stranded }));
    world.pass(10_000);
    await world.tick();
    world.pass(10_000);
    await world.tick();
    expect(world.events('earshot.case.escalated')).toHaveLength(1);
    expect(world.logged.filter(({ what }) => what === 'swept')).toHaveLength(1);
  });
});

describe('a source that should speak', () => {
  it('is told of when it is silent, once, and when it speaks again', async () => {
    await world.deliver(mail(world, { id: 'm1', text: 'Thank you for the nice stay' }));
    await world.settle();
    world.pass(minutes(359));
    await world.tick();
    expect(world.events('earshot.source.silent')).toHaveLength(0);
    for (let tick = 0; tick < 3; tick += 1) {
      world.pass(minutes(1));
      await world.tick();
      await world.settle();
    }
    const [silent] = world.events('earshot.source.silent');
    expect(world.events('earshot.source.silent')).toHaveLength(1);
    expect(silent?.data).toMatchObject({ source: 'help', expected: 'PT6H', to: ['front-desk'], reason: 'Nothing for 6 h; something was expected every 6 h' });
    await world.deliver(mail(world, { id: 'm2', text: 'Hello again' }));
    await world.settle();
    expect(world.events('earshot.source.recovered')).toHaveLength(1);
  });
});

describe('what nobody can read', () => {
  it('is kept raw, answered 202, and people are told', async () => {
    const drifted = post(world, { id: '1', text: 'x' });
    const body = Buffer.from('{"for_user_id":"2244994945","tweet_create_events":[{"words":"new schema"}]}');
    const { x } = { x: 'x-secret' };
    const provider = world.ports.providers.twitter;
    const answer = await world.deliver({ ...drifted, body, headers: provider?.sign(body, x, world.now) ?? {} });
    expect(answer.status).toBe(202);
    await world.settle();
    const [quarantined] = world.events('earshot.delivery.quarantined');
    expect(quarantined?.data).toMatchObject({ id: answer.body?.quarantined, source: 'x', to: ['front-desk'] });
    expect(world.published.filter(({ topic }) => topic === 'letters')).toHaveLength(1);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { post } from '../fakes/deliveries.ts';
import { until } from '../local-run/start-run.ts';
import { linkTo, openCase } from './asking.ts';
import { openHotel, type Hotel } from './hotel.ts';

// The clock of this run goes on; a minute of the tickers is a second.
let hotel: Hotel;
const cases = { held: '', opened: '', ignored: '' };
let seen = '';

const complain = (user: string): Promise<string> => {
  const text = 'Stuck on the way to the wrong hotel';
  return openCase(hotel, post({ now: new Date() }, { id: `40${user}`, text, user }));
};

beforeAll(async () => {
  hotel = await openHotel({ tier: 'PT2S', repeat: 'PT1S' });
  cases.held = await complain('1');
  const held = await linkTo(hotel, 'desk@bluewater.example');
  const pressed = await fetch(`${held}/acknowledge`, { method: 'POST' });
  if (pressed.status !== 200) throw new Error(`The acknowledgement was answered ${pressed.status}.`);
  cases.opened = await complain('2');
  seen = await linkTo(hotel, 'desk@bluewater.example');
  cases.ignored = await complain('3');
}, 60_000);
afterAll(() => hotel.close());

const tiersOf = (id: string) =>
  hotel.subscriber.about(id, 'earshot.case.escalated').map(({ event }) => ({
    tier: event.data.tier,
    to: event.data.to,
    at: Date.parse(event.time),
    until: Date.parse(String(event.data.until)),
  }));
const tierOf = (id: string, place: number) => until(`tier ${place + 1} of ${id}`, () => tiersOf(id)[place]);

describe('a case that nobody has', () => {
  it('reaches its second tier on time, never before, and then that tier again', async () => {
    const first = await tierOf(cases.ignored, 0);
    const second = await tierOf(cases.ignored, 1);
    expect([first.tier, first.to, second.tier, second.to]).toEqual([1, ['front-desk'], 2, ['manager']]);
    const late = second.at - first.until;
    process.stderr.write(`tiers: the second was reached ${late} ms after it was due\n`);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(2000);
    const third = await tierOf(cases.ignored, 2);
    expect([third.tier, third.to]).toEqual([2, ['manager']]);
    expect(third.at).toBeGreaterThanOrEqual(second.until);
  });

  it('is told to the telephone of the second tier, with a link of its own', async () => {
    const link = await linkTo(hotel, '+18765550100');
    expect((await fetch(link)).status).toBe(200);
  });

  it('although its link was opened again and again, by GET and by HEAD', async () => {
    for (let time = 0; time < 20; time += 1) await fetch(seen, { method: time % 2 ? 'HEAD' : 'GET' });
    const shown = (await (await fetch(seen, { headers: { accept: 'application/json' } })).json()) as object;
    expect(shown).toMatchObject({ case: { state: 'open' } });
    const reached = tiersOf(cases.opened).length;
    await tierOf(cases.opened, reached);
    expect((await tierOf(cases.opened, 1)).to).toEqual(['manager']);
  });
});

describe('a case that somebody has', () => {
  it('stays at its first tier, while those beside it go on', async () => {
    const goOn = () => [cases.ignored, cases.opened].every((id) => tiersOf(id).length >= 4);
    await until('those beside it to be told again', goOn);
    expect(tiersOf(cases.held).map(({ tier }) => tier)).toEqual([1]);
  });
});

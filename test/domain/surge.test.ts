import { describe, expect, it } from '@jest/globals';

import type { Case } from '../../lib/domain/case.ts';
import { spansOf, startSurge, withMatters } from '../../lib/domain/surge/begin.ts';
import { holderOf, ranOut, takeAll } from '../../lib/domain/surge/holding.ts';
import { joins, toldAlone } from '../../lib/domain/surge/belonging.ts';
import type { Surge } from '../../lib/domain/surge/surge.ts';
import { habitOf, type Minute, riseOf } from '../../lib/domain/surge/rate.ts';
import { reached } from '../../lib/domain/surge/ladder.ts';
import { look, nextLook } from '../../lib/domain/surge/look.ts';

const now = new Date('2026-11-21T12:00:30.000Z');
const ago = (minutes: number): string => new Date(Date.parse('2026-11-21T12:00:00.000Z') - minutes * 60_000).toISOString();
const water = 'says there is no water';
const minute = (minutesAgo: number, count: number, matter = water): Minute => ({ at: ago(minutesAgo), cases: { [matter]: count } });
const steady = (perMinute: number, from = 2, to = 240): Minute[] =>
  Array.from({ length: to - from + 1 }, (_, place) => minute(from + place, perMinute));

const opening = { id: 's', brand: 'bluewater', source: 'x', channel: 'twitter', severity: 'high', matters: [water], habit: 0, before: [] } as const;
const surge = (over: Partial<Surge> = {}): Surge => ({
  ...startSurge({ ...opening, matters: [water], before: [] }, ['front-desk'], [minute(0, 40)], now), notices: [], ...over,
});
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

describe('what a source is used to', () => {
  it('is the mean of a minute, and the last hour counts for more than the day before', () => {
    expect(habitOf(steady(3), water, ago(1), [])).toBeCloseTo(3, 5);
    const [lately, before] = [steady(8, 2, 61), steady(2, 62, 240)];
    const habit = habitOf([...lately, ...before], water, ago(1), []);
    expect(habit).toBeGreaterThan(5);
    expect(habit).toBeLessThan(6);
  });

  it('counts the minutes in which nothing happened', () => {
    expect(habitOf([minute(600, 1), minute(2, 1)], water, ago(1), [])).toBeLessThan(0.02);
  });

  it('is not what a surge was, unless that lasted for hours', () => {
    const short = [{ startedAt: ago(140), endedAt: ago(130) }, { startedAt: ago(40), endedAt: ago(30) }];
    const flood = [...steady(1, 42, 240), minute(40, 3000), minute(138, 4000)];
    expect(habitOf(flood, water, ago(1), short)).toBeLessThan(1.01);
    expect(habitOf(flood, water, ago(1), short.slice(1))).toBeGreaterThan(10);
    expect(habitOf(steady(50, 2, 480), water, ago(1), [{ startedAt: ago(480), endedAt: ago(60) }])).toBeGreaterThan(25);
  });
});

describe('a surge begins', () => {
  it.each([
    ['ten in two minutes where none are usual', [minute(0, 6), minute(1, 4)], 'far above its habit'],
    ['nine in two minutes', [minute(0, 5), minute(1, 4)], 'too few'],
    ['ten that are about two matters', [minute(0, 5), minute(1, 5, 'is angry')], 'too few'],
    ['twenty a minute where ten are usual', [minute(0, 20), minute(1, 20), ...steady(10)], 'within its habit'],
    ['fifty a minute where ten are usual', [minute(0, 50), minute(1, 50), ...steady(10)], 'far above its habit'],
  ])('%s', (_, minutes, reason) => {
    expect(riseOf(minutes, [], now).reason).toBe(reason);
  });

  it('with every matter that far too many share', () => {
    const minutes = [{ at: ago(0), cases: { [water]: 30, 'is angry': 12, 'asks for help': 3 } }];
    expect(riseOf(minutes, [], now).matters.toSorted()).toEqual(['is angry', water].toSorted());
  });
});

describe('a surge', () => {
  it('tells the first tier at once, with the figures', () => {
    const { notices } = startSurge({ ...opening, matters: [water], before: [] }, ['front-desk'], [minute(0, 20), minute(1, 8)], now);
    expect(notices).toMatchObject([{ id: 's/started', type: 'started', to: ['front-desk'], customers: { [water]: 28 }, perMinute: 14, trend: 'rising' }]);
  });

  it('bundles followers for two minutes, and says nothing when there are none', () => {
    const minutes = [minute(0, 40), minute(-1, 60), minute(-2, 5)];
    expect(look(surge(), minutes, later(1.9)).reason).toBe('not yet');
    const grown = look(surge(), minutes, later(2));
    expect(grown).toMatchObject({ reason: 'grew', surge: { notices: [{ type: 'updated', customers: { [water]: 105 }, to: ['front-desk'] }] } });
    expect(look(surge(), [minute(0, 40)], later(2)).reason).toBe('not yet');
  });

  it('ends when five minutes brought no more than a person can read, and not before', () => {
    const minutes = [minute(0, 40), minute(-3, 9)];
    expect(look(surge({ toldCounts: { [water]: 49 } }), minutes, later(4)).reason).toBe('not yet');
    expect(look(surge(), minutes, later(5))).toMatchObject({ reason: 'over', surge: { endedAt: later(5).toISOString(), notices: [] } });
    expect(look(surge({ toldCounts: { [water]: 99 } }), [...minutes, minute(-4, 9)], later(5)).reason).toBe('not yet');
  });

  it('that lasts for hours is the new habit, and ends', () => {
    const busy = Array.from({ length: 370 }, (_, place) => minute(-place, 50));
    const over = look(surge(), busy, later(361));
    expect(over).toMatchObject({ reason: 'over', surge: { naming: { reason: 'It lasts so long that it is usual now' } } });
  });

  it('counts every customer once, however often it is looked at', () => {
    const minutes = [minute(1, 7), minute(0, 40), minute(-1, 30), minute(-2, 20), minute(-3, 10), minute(-4, 30)];
    let one = surge();
    for (let at = 1; at < 5; at += 1) one = look(one, minutes.filter((each) => each.at <= later(at).toISOString()), later(at)).surge;
    const over = look({ ...one, notices: [] }, minutes, later(10)).surge;
    expect(look(over, minutes, later(11)).surge.notices).toMatchObject([{ type: 'ended', customers: { [water]: 137 } }]);
  });

  it('takes in another matter with those who were counted already', () => {
    const minutes = [{ at: ago(0), cases: { [water]: 40, 'is angry': 15 } }];
    const one = surge({ counts: { [water]: 40 }, countedTo: ago(-1) });
    const both = withMatters(one, { matters: ['is angry'], habit: 0.5 }, minutes);
    expect(both).toMatchObject({ counts: { [water]: 40, 'is angry': 15 }, habit: 0.5, matters: [water, 'is angry'] });
    expect(withMatters(one, { matters: [water], habit: 0.5 }, minutes)).toBe(one);
    const [told] = look(both, minutes, later(2)).surge.notices;
    expect(told).toMatchObject({ reason: 'Now it is also: is angry', newMatters: ['is angry'], customers: { [water]: 40, 'is angry': 15 } });
  });
});

describe('the ladder of a surge', () => {
  const step = { tier: 2, round: 0, to: ['manager'], reason: 'Tier 1 did not answer', since: now.toISOString() };

  it('is climbed by the first case that gets there, and by no other after it', () => {
    const first = reached(surge(), step);
    expect(first.waiting).toEqual({ to: ['manager'], tier: 2, reason: 'Tier 1 did not answer' });
    expect(reached(first, step)).toBe(first);
    expect(reached(first, { ...step, tier: 1 })).toBe(first);
    expect(reached(first, { ...step, round: 1 })).not.toBe(first);
  });

  it('has those told at once who have heard nothing yet, and the others with the next bundle', () => {
    const fresh = reached(surge(), step);
    expect(nextLook(fresh, later(1))).toBe(later(1).toISOString());
    expect(look(fresh, [minute(0, 40)], later(1))).toMatchObject({ reason: 'tier reached', surge: { notices: [{ tier: 2, to: ['manager'] }] } });
    const again = reached(surge({ told: { 'front-desk': ago(0), manager: ago(0) } }), step);
    expect(nextLook(again, later(1))).toBe(later(2).toISOString());
    expect(look(again, [minute(0, 40)], later(1)).reason).toBe('not yet');
  });

  it('has those told who were reached as it ended, and then with everybody who was in it', () => {
    const ended = look(reached(surge(), step), [minute(0, 40)], later(5)).surge;
    expect(nextLook(ended, later(5))).toBe(later(5).toISOString());
    const next = look(ended, [minute(0, 40)], later(5)).surge;
    expect(next.notices).toMatchObject([{ type: 'updated', tier: 2, to: ['manager'], customers: { [water]: 40 } }]);
    expect(nextLook({ ...next, notices: [] }, later(5))).toBe(later(6).toISOString());
    const names = look({ ...next, notices: [] }, [], later(6)).surge.notices;
    expect(names).toMatchObject([{ id: 's/ended', type: 'ended', to: ['front-desk', 'manager'], customers: { [water]: 40 } }]);
  });

  it('does not leave those behind the others without anybody who is reminded of them', () => {
    const far = surge({ tier: 2, round: 12, told: { 'front-desk': ago(0), manager: later(10).toISOString() } });
    const behind = { ...step, round: 1, since: later(5).toISOString() };
    expect(reached(far, behind)).toBe(far);
    const lone = reached(far, { ...behind, round: 2, since: later(35).toISOString() });
    expect(lone).toMatchObject({ tier: 2, round: 12, waiting: { to: ['manager'], tier: 2 } });
    expect(reached(lone, { ...behind, round: 2, since: later(36).toISOString() })).toBe(lone);
  });

  it('goes on after the surge is over, and then rests', () => {
    const over = surge({ endedAt: later(5).toISOString() });
    expect(nextLook(over, later(6))).toBeUndefined();
    expect(look(reached(over, step), [], later(20)).surge.notices).toMatchObject([{ type: 'updated', tier: 2 }]);
    expect(spansOf(over)).toEqual([{ startedAt: now.toISOString(), endedAt: later(5).toISOString() }]);
  });
});

describe('a surge that somebody has', () => {
  const by = { name: 'Grace' };
  const until = later(240).toISOString();
  const taken = takeAll(reached(surge(), { tier: 2, round: 0, to: ['manager'], reason: '', since: ago(0) }), { by, now, until }, [minute(0, 40)]);
  const one = { id: 'c', severity: 'high', state: 'open', matter: water, told: ['front-desk'], notices: [] } as unknown as Case;

  it('is told of once to those who heard of it, and nobody else is reached any more', () => {
    expect(taken.surge).toMatchObject({ notices: [{ type: 'acknowledged', to: ['front-desk'], by, until }] });
    expect(taken.surge.waiting).toBeUndefined();
    const again = takeAll(taken.surge, { by: { name: 'Hedy' }, now: later(1), until }, []);
    expect(again).toEqual({ surge: taken.surge, reason: 'already acknowledged' });
  });

  it('does not grow in people\'s ears, unless it is about another matter as well', () => {
    const minutes = [{ at: ago(0), cases: { [water]: 90, 'is angry': 20 } }];
    const quiet = { ...taken.surge, notices: [] };
    expect(look(quiet, minutes, later(3)).reason).toBe('not yet');
    expect(look(withMatters(quiet, { matters: ['is angry'], habit: 0 }, minutes), minutes, later(3)).reason).toBe('grew');
  });

  it('holds each of its cases, but nobody who may be in danger, who was in other hands, or whose matter came later', () => {
    expect(holderOf(taken.surge, one, later(1))).toMatchObject({ by, until });
    const others: Partial<Case>[] = [{ severity: 'critical' }, { apart: true }, { matter: 'is angry' }];
    for (const other of others) expect(holderOf(taken.surge, { ...one, ...other }, later(1))).toBeUndefined();
    expect(holderOf(taken.surge, one, later(240))).toBeUndefined();
  });

  it('runs out for all of them, and says so once', () => {
    const quiet = { ...taken.surge, notices: [] };
    expect(ranOut(quiet, later(239))).toBe(quiet);
    const over = ranOut(quiet, later(240));
    expect(over.waiting).toEqual({ to: ['front-desk'], tier: 2, reason: 'Grace had all of them, but the acknowledgement ran out' });
    expect(ranOut(over, later(240))).toBe(over);
  });
});

describe('the record of a surge', () => {
  it('stays far below the 400 KB of an item, however long it lasts, however many matters and people there are', () => {
    const people = Array.from({ length: 40 }, (_, place) => `somebody-on-the-list-${place}`);
    let one = surge({ before: Array.from({ length: 20 }, () => ({ startedAt: ago(900), endedAt: ago(890) })) });
    const minutes: Minute[] = [];
    for (let at = 1; at < 360; at += 1) {
      const matters = Array.from({ length: 5 }, (_, place) => `${'says something that is as long as reasons get '.repeat(2)} ${at} ${place}`);
      minutes.unshift({ at: ago(-at), cases: Object.fromEntries([water, ...matters].map((matter) => [matter, 50])) });
      one = withMatters(one, { matters, habit: 1 }, minutes.slice(0, 240));
      one = reached(one, { tier: 2, round: at, to: people, reason: 'Nobody has it yet; told again', since: ago(0) });
      const told = look(one, minutes.slice(0, 240), later(at)).surge;
      expect(told.notices.length).toBeLessThanOrEqual(1);
      expect(JSON.stringify(told).length).toBeLessThan(60_000);
      one = { ...told, notices: [] };
    }
    expect(one.matters).toHaveLength(50);
  });
});

describe('a case', () => {
  const one = {
    id: 'c', severity: 'high', reasons: [water], matter: water, openedAt: now.toISOString(), told: ['front-desk'], tellings: [],
  } as unknown as Case;

  it('joins a surge when it is about the same and was opened while it lasted', () => {
    expect(joins(one, surge())).toBe(true);
    expect(joins({ ...one, matter: 'is angry' }, surge())).toBe(false);
    expect(joins({ ...one, openedAt: ago(90) }, surge())).toBe(false);
    expect(joins({ ...one, apart: true }, surge())).toBe(false);
  });

  it('joins no more once it is over, unless somebody knows it by name', () => {
    const over = surge({ endedAt: later(9).toISOString() });
    const known = { ...one, tellings: [{ notice: 'escalated/1/0', at: ago(1), to: ['front-desk'] }] };
    expect(joins(one, over)).toBe(false);
    expect(joins(known, over)).toBe(true);
    expect(joins({ ...known, openedAt: later(60).toISOString() }, over)).toBe(false);
  });

  it('in a surge is told of alone when it is critical, or to those who heard of it alone before', () => {
    const to = ['front-desk', 'manager'];
    expect(toldAlone(one, { type: 'escalated', to })).toEqual([]);
    expect(toldAlone(one, { type: 'updated', to })).toEqual([]);
    expect(toldAlone({ ...one, severity: 'critical' }, { type: 'escalated', to })).toEqual(to);
    expect(toldAlone({ ...one, apart: true }, { type: 'escalated', to })).toEqual(to);
    const known = [{ notice: 'escalated/1/0', at: ago(1), to: ['front-desk'] }];
    expect(toldAlone({ ...one, together: true, tellings: known }, { type: 'acknowledged', to })).toEqual([]);
    const heard = { ...one, tellings: [{ notice: 'escalated/1/0', at: ago(1), to: ['front-desk'] }] };
    expect(toldAlone(heard, { type: 'acknowledged', to })).toEqual(['front-desk']);
  });
});

import { describe, expect, it } from '@jest/globals';

import { noticeSchemas } from '../../lib/domain/notice.ts';
import { letter } from '../../lib/protocols/email/index.ts';
import { text } from '../../lib/protocols/sms/index.ts';
import { link, nasty, reader, surge } from './notices.ts';
import { bodyOf, jsonOf, textsIn } from './reaches.ts';

describe('a surge, told to people', () => {
  it('says by mail how many, about what, how fast, and who', () => {
    const { subject, message } = letter(surge('started'), reader) ?? { subject: '', message: '' };
    expect(subject).toMatch(/^SURGE Bluewater Resorts: 5,000 customers - says there is no water; No water here/);
    expect(message).toContain('5,000 customers of Bluewater Resorts since 21:05 EST, on the source "x": 2,500 a minute and rising, usually 24 an hour.');
    expect(message).toContain('- No water here (high, waits): "No water here"');
    expect(message).toContain('and 4,800 more: npx earshot cases --surge 01KAHW0000SSSSSSSSSSSSSSSS');
  });

  it.each([
    [12, 0, '12 a minute and rising, usually none.'],
    [12, 0.02, '12 a minute and rising, usually 1 an hour.'],
    [12, 1.24, '12 a minute and rising, usually 1 a minute.'],
    [0, 0, 'hardly any are coming in now, usually none.'],
  ])('says how fast as a person would: %d a minute where %d are usual', (perMinute, usualPerMinute, said) => {
    expect(letter(surge('updated', { perMinute, usualPerMinute }), reader)?.message).toContain(`on the source "x": ${said}`);
  });

  it('says when it is over that it is, how long it lasted, and to look whether all were answered', () => {
    const { subject, message } = letter(surge('ended'), reader) ?? { subject: '', message: '' };
    expect(subject).toMatch(/^Surge over Bluewater Resorts: 5,000 customers/);
    expect(message).toMatch(/^It is over: .* Look whether everybody in the list was answered\./);
    expect(message).toContain('it lasted 9 min');
  });

  it('says once why, in the letter and in a room', () => {
    const tier = letter(surge('updated', { reason: 'Tier 1 did not answer', tier: 2 }), reader)?.message ?? '';
    expect(tier).toMatch(/^Many customers say the same\. Deal .* together\. Tier 1 did not answer\.\n/u);
    const usual = letter(surge('ended', { reason: 'It lasts so long that it is usual now' }), reader)?.message ?? '';
    expect(usual).toMatch(/^It is over: it lasts so long that it is usual now\. Look whether everybody/u);
    const taken = surge('acknowledged', { by: { name: 'Grace' }, reason: 'Grace has all of them' });
    for (const said of [letter(taken, reader)?.message ?? '', ...textsIn(jsonOf('slack', taken))])
      expect(said).not.toContain('Grace has all of them');
    for (const said of [tier, usual]) expect(said).toContain('because your name stands on the list for Bluewater Resorts.\n');
  });

  it('is one text, at the start, when a tier is reached, and after each doubling; its end wakes nobody', () => {
    expect(text(surge('started'), { ...reader, link: undefined })).toBe(
      'SURGE 5,000 customers: says there is no water; No water here, Bluewater Resorts, 2,500 a minute and rising, usually 24 an hour',
    );
    expect(text(surge('started'), reader)).toMatch(new RegExp(`^SURGE 5,000 customers: says .*\\n${link}$`));
    const rung = [1, 2, 3, 4, 5, 6, 7, 8].filter((bundle) => text(surge('updated', { bundle }), reader) !== undefined);
    expect(rung).toEqual([1, 2, 4, 8]);
    expect(text(surge('updated', { bundle: 3, tier: 2 }), reader)).toMatch(/^SURGE/);
    expect(text(surge('updated', { bundle: 3, newMatters: ['says they are stranded now'] }), reader)).toMatch(/^SURGE/);
    expect(text(surge('ended'), reader)).toBeUndefined();
  });

  it('says who has all of them, and until when', () => {
    const notice = surge('acknowledged', { by: { name: 'Grace' }, until: '2026-11-21T06:14:15.000Z' });
    const told = letter(notice, reader);
    expect(told?.subject).toMatch(/^Taken Bluewater Resorts: Grace has all 5,000 customers/);
    expect(told?.message).toContain('Grace has all 5,000 customers until Sat 21 Nov, 01:14 EST: nobody else is called for them.');
    expect(text(notice, { ...reader, link: undefined })).toBe('Taken Grace has all 5,000 customers: Bluewater Resorts, until Sat 21 Nov, 01:14 EST');
    expect(jsonOf('pagerduty', notice)).toMatchObject({ event_action: 'acknowledge', dedup_key: 'surge 01KAHW0000SSSSSSSSSSSSSSSS' });
  });

  it('says in one room once that it is over, however many parts name its customers', () => {
    for (const protocol of ['slack', 'teams', 'pagerduty'] as const) {
      expect(bodyOf(protocol, surge('ended', { part: 1 }))).not.toBe('');
      expect(bodyOf(protocol, surge('ended', { part: 2 }))).toBe('');
    }
  });

  it('is one alert, which its end resolves', () => {
    const [started, updated, ended] = ['started', 'updated', 'ended'].map((what) => jsonOf('pagerduty', surge(what)));
    expect(started).toMatchObject({ event_action: 'trigger', dedup_key: 'surge 01KAHW0000SSSSSSSSSSSSSSSS' });
    expect(updated).toMatchObject({ event_action: 'trigger', dedup_key: started?.dedup_key });
    expect(ended).toMatchObject({ event_action: 'resolve', dedup_key: started?.dedup_key });
  });

  it.each(['slack', 'teams'] as const)('says in a room some of what they say (%s)', (protocol) => {
    const texts = textsIn(jsonOf(protocol, surge('started'))).join('\n');
    expect(texts).toContain('SURGE Bluewater Resorts: 5,000 customers');
    expect(texts).toContain('No water here (high, waits)');
    expect(texts).toContain(link);
    expect(textsIn(jsonOf(protocol, surge('acknowledged', { by: { name: 'Grace' } }))).join('\n')).not.toContain(link);
  });

  it('stays in bounds and harmless whatever customers write', () => {
    for (const words of nasty) {
      const notice = surge('ended', {}, words);
      const told = letter(notice, reader);
      expect(told?.subject).toMatch(/^[\x20-\x7E]{1,99}$/);
      expect(Buffer.byteLength(told?.message ?? '')).toBeLessThan(65_536);
      expect(text(surge('started', {}, words), reader)?.length).toBeLessThanOrEqual(160);
      expect(bodyOf('slack', notice)).not.toMatch(/<[!@]/);
      expect(Buffer.byteLength(bodyOf('teams', notice))).toBeLessThanOrEqual(21_000);
    }
  });

  it('is an event of its own schema', () => {
    for (const what of ['started', 'updated', 'ended'] as const) {
      expect(noticeSchemas[`earshot.surge.${what}`].safeParse(surge(what)).success).toBe(true);
    }
  });
});

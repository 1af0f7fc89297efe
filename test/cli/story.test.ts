import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { lines } from './call.ts';
import { openRun, words } from './own-run.ts';
import type { OwnRun } from './own-run.ts';

// Each test starts several processes, and the machine may have other things to do.
jest.setTimeout(60_000);

let own: OwnRun;
beforeAll(async () => {
  own = await openRun();
}, 60_000);
afterAll(() => own.close());

describe('on a local run', () => {
  it('sends what a customer might say, and lists the case that it opens', async () => {
    const answer = await own.sent('contact', '--text', 'This is the worst hotel. \u001b[31mNobody answers\u202e.');
    expect(answer).toMatchObject({ source: 'contact', status: 200, accepted: 1, duplicates: 0 });
    const { subject } = await own.noticeOf('earshot.case.opened');
    const { code, out } = await own.earshot('cases', '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ id: subject, state: 'open', severity: 'high', tier: 1, told: ['front-desk'] }),
    ]);
  });

  it('explains from the delivery to the acknowledgement, with every event under its id', async () => {
    const { subject: caseId, data } = await own.noticeOf('earshot.case.opened');
    const { subject: id } = await own.noticeOf('earshot.interaction.received');
    const acknowledge = { method: 'POST', body: new URLSearchParams({ name: 'Grace' }) };
    expect((await fetch(`${String(data['link'])}/acknowledge`, acknowledge)).status).toBe(200);
    await own.noticeOf('earshot.case.acknowledged');

    const story = await own.explained(id);
    expect([story.id, story.type]).toEqual([id, 'interaction']);
    expect(words(story, 'came')).toMatch(/^To source contact \(typeform, form\); \d+ raw bytes .* in the ledger\.$/);
    expect(words(story, 'verified')).toBe('With secret 0 of the source, the newest at that time.');
    expect(words(story, 'read')).toContain('This is the worst hotel.');
    expect(words(story, 'whose')).toContain(', shown by this');
    expect(words(story, 'judged')).toMatch(/^high, because: .*is angry or appalled/);
    expect(words(story, 'case')).toBe(`Belongs to case ${caseId}.`);
    expect(words(story, 'told')).toMatch(/^Tier 1: front-desk\./);
    expect(words(story, 'acknowledged')).toMatch(/^By Grace; the customer had waited \d+ s\./);
    const went = own.notices().map((notice) => notice.id);
    expect(story.timeline.flatMap(({ event = [] }) => event).toSorted()).toEqual(went.toSorted());
    const times = story.timeline.flatMap(({ at = [] }) => at);
    expect(times).toEqual(times.toSorted());
  });

  it('explains a case in words, and a customer cannot command the terminal that shows them', async () => {
    const { subject } = await own.noticeOf('earshot.case.opened');
    const { out } = await own.earshot('explain', subject);
    expect(out).toMatch(new RegExp(`^case ${subject}\n`));
    expect(out).toContain('[31mNobody answers');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });

  it('keeps an opinion of a severity once, shows it with the case, and lists it without a word of a customer', async () => {
    const { subject, data } = await own.noticeOf('earshot.case.opened');
    const press = await fetch(`${String(data['link'])}/too-low`, { method: 'POST', body: new URLSearchParams({ name: 'Grace' }) });
    expect(press.status).toBe(200);
    const [before, told] = [await own.explained(subject), own.notices().length];
    const say = (verdict: string) => own.earshot('feedback', subject.toLowerCase(), verdict, '--by', 'Mia', '--note', 'a joke');
    expect(await say('too-high')).toMatchObject({ code: 0, out: `Kept: high is too high for case ${subject}.\n` });
    expect((await say('too-high')).out).toBe(`Kept: high is too high for case ${subject}. It was known already.\n`);

    const [after, cases, listed] = await Promise.all([
      own.explained(subject), own.earshot('cases'), own.earshot('feedback', '--list', '--json'),
    ]);
    expect(words(after, 'feedback')).toBe('Grace finds high too low.\nMia finds high too high.\na joke');
    expect([words(after, 'clock'), own.notices().length]).toEqual([words(before, 'clock'), told]);
    expect(cases.out).toContain('; Grace finds it too low; Mia finds it too high\n');
    const opinion = { case: subject, severity: 'high', at: expect.any(String), reasons: expect.arrayContaining(['is angry or appalled']) };
    expect(lines(listed)).toEqual([
      { ...opinion, verdict: 'too-high', by: { name: 'Mia' } },
      { ...opinion, verdict: 'too-low', by: { name: 'Grace' } },
    ]);
    expect(listed.out).not.toMatch(/joke|worst|Nobody answers/);
  });

  it('sends the bytes of a file as they are, tells a repeat, and shows what came with other words', async () => {
    const mail = (text: string): string =>
      own.write('mail.json', { From: 'ann@example.com', TextBody: text, MessageID: 'm-1' });
    expect(await own.sent('help', '--file', mail('Thank you'))).toMatchObject({ accepted: 1, duplicates: 0 });
    const again = await own.sent('help', '--file', mail('Thank you'));
    expect(again).toMatchObject({ accepted: 0, duplicates: 1 });
    await own.sent('help', '--file', mail('Thanks a lot'));
    const [id] = again['interactions'] as [string];
    expect(words(await own.explained(id), 'variant')).toContain('Thanks a lot');
    expect(JSON.parse((await own.earshot('explain', id, '--raw')).out)).toMatchObject({ TextBody: 'Thank you' });
  });
});

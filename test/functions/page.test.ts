import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { casePage, pageHeaders, pageStatus } from '../../functions/desk/page.ts';
import type { CaseView } from '../../functions/desk/view.ts';
import type { Case } from '../../lib/domain/case.ts';
import { caseData, interaction, nasty, saidAllOver } from '../protocols/notices.ts';

const theCase: Case = {
  id: '01KAHW0000CCCCCCCCCCCCCCCC',
  brand: 'bluewater',
  policy: 'default',
  customer: 'c',
  source: 'x',
  channel: 'twitter',
  state: 'open',
  severity: 'high',
  reasons: ['is locked out of the room'],
  openedAt: '2026-11-21T02:02:12.000Z',
  waitingSince: '2026-11-21T02:02:10.000Z',
  tier: 1,
  round: 0,
  clock: '2026-11-21T02:19:15.000Z',
  told: ['front-desk'],
  notes: [],
  interactions: [],
  interactionCount: 2,
  notices: [],
};
const { customer, facts, interactions, answers } = caseData();

const view = (over: Partial<CaseView> = {}, ofCase: Partial<Case> = {}): CaseView => ({
  kind: 'case',
  case: { ...theCase, ...ofCase },
  customer: { id: customer.id, name: customer.name, handles: customer.handles, facts, cases: {} },
  interactions,
  answers,
  brand: { id: 'bluewater', name: 'Bluewater Resorts', timeZone: 'America/Jamaica' },
  now: new Date('2026-11-21T02:14:15.000Z'),
  told: ['front-desk', 'manager'],
  token: 'tok-en_1',
  ...over,
});
const taken: Partial<Case> = {
  state: 'acknowledged',
  acknowledgedBy: { name: 'Mia' },
  acknowledgedAt: '2026-11-21T02:12:00.000Z',
  clock: '2026-11-21T06:12:00.000Z',
};
const actionsIn = (page: string): string[] =>
  [...page.matchAll(/action="([^"]*)"/gu)].map(([, action]) => action ?? '');
const wordsOf = (page: string): string =>
  page
    .replace(/<style>.*<\/style>/su, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');

describe('the page of an open case', () => {
  const page = casePage(view());
  const words = wordsOf(page);

  it('tells how bad it is, who it is, since when they wait, and that nobody has it', () => {
    expect(words).toContain('high Bluewater Resorts Ada Lovelace Waiting 12 min, since 21:02 EST');
    expect(words).toContain('Nobody has it yet. More people are told in 5 min.');
  });

  it('tells who had it, when their acknowledgement ran out', () => {
    const had = { by: { name: 'Mia' }, since: '2026-11-20T22:00:00.000Z', until: '2026-11-21T02:00:00.000Z' };
    expect(wordsOf(casePage(view({}, { had })))).toContain(
      'Mia had it until 21:00 EST; nobody has it now. More people are told in 5 min.',
    );
  });

  it('tells what they said, newest first, with a link to where it was said', () => {
    expect(words).toMatch(/Post on X, 21:02 EST Nobody opens the door\..*Form, 10:00 EST My key card is dead\./u);
    expect(page).toContain('<a href="https://x.com/ada/status/1" rel="noreferrer noopener">');
  });

  it('tells what not to ask again, how to answer, why it matters, and who was told', () => {
    expect(words).toContain('Do not ask again account number BW-4711 given through contact, Tue 3 Nov, 07:00 EST');
    expect(page).toContain('href="tel:+18765550100"');
    expect(words).toContain('Why it matters is locked out of the room');
    expect(words).toContain('@ada on X ada@example.com');
    expect(words).toContain('Who was told front-desk manager');
  });

  it('has a form for everything that can be done, each a POST', () => {
    expect(actionsIn(page)).toEqual(['acknowledge', 'resolve', 'snooze', 'too-high', 'too-low', 'note'].map((action) => `tok-en_1/${action}`));
    expect(page.match(/<form/gu)).toHaveLength(6);
    expect(page.match(/<form method="post"/gu)).toHaveLength(6);
    expect([...page.matchAll(/value="(PT\d+H)"/gu)].map(([, value]) => value)).toEqual(['PT1H', 'PT4H', 'PT12H']);
  });

  it('labels every field, and says its language', () => {
    const fields = [...page.matchAll(/<(?:input|textarea|select) id="([^"]+)"/gu)].map(([, id]) => id ?? '');
    expect(fields).toHaveLength(3);
    for (const id of fields) expect(page).toContain(`<label for="${id}">`);
    expect(page).toContain('<html lang="en">');
  });

  it('names care to be taken', () => {
    const previous = {
      case: 'c',
      severity: 'critical' as const,
      resolvedAt: '2026-11-03T12:00:00.000Z',
      by: { name: 'Mia' },
    };
    const careful = wordsOf(
      casePage(view({ vip: { note: 'stays monthly' }, customer: { ...view().customer, previous } })),
    );
    expect(careful).toContain('VIP: stays monthly');
    expect(careful).toContain('Was unhappy before: critical, resolved 3 Nov 2026 by Mia');
  });
});

describe('what a tired person must not miss', () => {
  const conflicts: CaseView['customer']['conflicts'] = [
    { handles: ['email:ada@example.com', 'email:grace@example.com'], kind: 'email', ids: ['a', 'b'], strength: 'given', at: '2026-11-21T02:00:00.000Z' },
  ];

  it('stands before what they said: perhaps two people, one of many, a case that goes on elsewhere', () => {
    const words = wordsOf(casePage(view({ customer: { ...view().customer, conflicts } }, { surge: 'S', into: 'OTHER' })));
    const [before = ''] = words.split('What they said');
    expect(before).toContain('Before you answer The same customer as in case OTHER; this goes on there Perhaps two people:');
    expect(before).toContain('One of many who wrote of the same matter at that time');
  });

  it('is not there when there is nothing', () => {
    expect(wordsOf(casePage(view()))).not.toContain('Before you answer');
  });

  it('counts what is not shown, and names the files that came along', () => {
    const [first] = interactions;
    const attachments = [{ name: 'bill\u202e.pdf' }, {}];
    const shown = interactions.map((one) => ({ ...one, ...(one === first && { attachments }) }));
    const ids = ['older', ...shown.map(({ id }) => id)];
    const words = wordsOf(casePage(view({ interactions: shown }, { interactions: ids, interactionCount: ids.length })));
    expect(words).toContain('with 2 files: bill.pdf');
    expect(words).toContain('And 1 more before.');
  });

  it('tells what readers thought of the severity', () => {
    const feedback: Case['feedback'] = [
      { at: '2026-11-21T02:13:00.000Z', by: { subscriber: 'front-desk' }, verdict: 'too-high', severity: 'high' },
    ];
    const words = wordsOf(casePage(view({}, { feedback })));
    expect(words).toMatch(/Is high right\? .* front-desk finds it less bad, 21:13 EST It is less bad It is worse/u);
  });
});

describe('the forms', () => {
  // Where the page stands after a GET and after a POST, at the root and behind a stage's path.
  it.each([
    ['https://e.io/case/tok-en_1', undefined],
    ['https://e.io/case/tok-en_1/note', 'noted'],
    ['https://e.io/prod/case/tok-en_1', undefined],
    ['https://e.io/prod/case/tok-en_1/acknowledge', 'alreadyAcknowledged'],
  ] as const)("lead to the case's own routes from %s", (address, done) => {
    const root = address.replace(/\/case\/.*$/u, '/case/tok-en_1');
    const led = actionsIn(casePage(view({ done }))).map((action) => new URL(action, address).href);
    expect(led).toEqual(['acknowledge', 'resolve', 'snooze', 'too-high', 'too-low', 'note'].map((action) => `${root}/${action}`));
  });
});

describe('the page after a press', () => {
  it('says who has it and until when, and offers to resolve it, not to take it again', () => {
    const page = casePage(view({ done: 'acknowledged' }, taken));
    expect(wordsOf(page)).toContain(
      'Thank you. Ada Lovelace is yours until Sat 21 Nov, 01:12 EST; nobody else is called.',
    );
    expect(wordsOf(page)).toContain('Mia has it since 21:12 EST, until Sat 21 Nov, 01:12 EST.');
    expect(actionsIn(page)).toEqual(['resolve', 'snooze', 'too-high', 'too-low', 'note'].map((action) => `../tok-en_1/${action}`));
  });

  it('says to the second that the first was there already', () => {
    expect(wordsOf(casePage(view({ done: 'alreadyAcknowledged' }, taken)))).toMatch(
      /Mia had it already\. Nothing was changed\. Mia has it since 21:12 EST/u,
    );
  });

  it('offers nothing but a note once it is resolved', () => {
    const page = casePage(
      view({ done: 'alreadyResolved' }, { ...taken, state: 'resolved', resolvedAt: '2026-11-21T02:14:00.000Z' }),
    );
    expect(wordsOf(page)).toContain('It is resolved, since 21:14 EST.');
    expect(wordsOf(page)).toContain('It was resolved already. Nothing was changed.');
    expect(actionsIn(page)).toEqual(['too-high', 'too-low', 'note'].map((action) => `../tok-en_1/${action}`));
  });

  it('keeps notes with who wrote them', () => {
    const notes = [{ at: '2026-11-21T02:13:00.000Z', by: { subscriber: 'front-desk' }, text: 'Called her.' }];
    expect(wordsOf(casePage(view({ done: 'noted' }, { notes })))).toContain('Notes front-desk, 21:13 EST Called her.');
  });
});

describe('the other pages', () => {
  it('say that a link is over, or leads nowhere, without a form', () => {
    expect(wordsOf(casePage({ kind: 'expired' }))).toContain('This link is over');
    expect(wordsOf(casePage({ kind: 'unknown' }))).toContain('This link leads nowhere');
    expect(casePage({ kind: 'expired' }) + casePage({ kind: 'unknown' })).not.toContain('<form');
  });

  it('say loudly that a press was not recorded, and post the same again', () => {
    const page = casePage({ kind: 'notRecorded', posted: { text: '"called"', name: 'Mia' } });
    expect(wordsOf(page)).toContain('Earshot goes on telling people.');
    expect(page).toContain('<input type="hidden" name="text" value="&quot;called&quot;">');
    expect(page).toContain('<form method="post">');
  });

  it('have the status that fits', () => {
    expect(pageStatus).toEqual({ case: 200, expired: 410, unknown: 404, notRecorded: 503 });
  });
});

describe('safety', () => {
  it('allows the one style of the page by its hash, and nothing else', () => {
    const style = /<style>(.*)<\/style>/su.exec(casePage(view()))?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(pageHeaders['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(pageHeaders).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(pageHeaders['x-robots-tag']).toContain('noindex');
  });

  it('has the same skeleton whatever a customer writes: no tag, attribute or link of theirs', () => {
    const skeletonOf = (page: string): string[] =>
      (page.match(/<\/?[a-z!][^>]*>/giu) ?? []).map((tag) => tag.replace(/ (?:lang|href)="[^"]*"/gu, ''));
    const pageOf = (words: string): string => {
      const all = caseData(saidAllOver(words));
      return casePage(
        view(
          {
            customer: { ...all.customer, facts: all.facts, cases: {} },
            interactions: all.interactions.map((one) => interaction({ ...one, url: undefined })),
            answers: [],
            vip: { note: words },
          },
          { reasons: ['one'], notes: all.notes },
        ),
      );
    };
    const skeleton = skeletonOf(pageOf('plain'));
    for (const words of nasty.filter((text) => /\w/u.test(text))) expect(skeletonOf(pageOf(words))).toEqual(skeleton);
  });

  it('links only to web addresses, mail and telephone', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://x.com/"onclick="x',
      ' https://x.com',
      'http://x.com',
    ]) {
      const page = casePage(
        view({ answers: [{ how: 'reply', url }], interactions: [interaction({ url, lang: '"><script>' })] }),
      );
      expect([...page.matchAll(/href="([^"]*)"/gu)]).toEqual([]);
      expect(page).not.toContain('<script');
    }
  });
});

import { describe, expect, it } from '@jest/globals';

import { protocolRules } from '../../lib/protocols/index.ts';
import { caseNotice, nasty, saidAllOver } from './notices.ts';
import { bodyOf, jsonOf, reach, textsIn } from './reaches.ts';

describe('teams', () => {
  it('posts an Adaptive Card in the envelope of a workflow', () => {
    const card = jsonOf('teams', caseNotice('escalated'));
    expect(card).toMatchObject({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.4' } },
      ],
    });
    expect(textsIn(card)).toEqual(
      expect.arrayContaining([
        'HIGH Bluewater Resorts: Ada Lovelace - is locked out of the room',
        'Nobody opens the door.',
        '– asks for a manager',
      ]),
    );
    expect(bodyOf('teams', caseNotice('escalated'))).toContain(
      '{"type":"Action.OpenUrl","title":"Open the case","url":"https://example.com/case/for-machines"}',
    );
  });

  it.each(['escalated', 'acknowledged'])('shows every way to answer: as a button what Teams opens, else to read (%s)', (what) => {
    const answers = [
      { how: 'reply' as const, url: 'https://x.com/ada/status/1' },
      { how: 'mail' as const, url: 'mailto:ada@example.com' },
      { how: 'call' as const, url: 'tel:+18765550100' },
      { how: 'mail' as const, url: 'mailto:ada<b>@example.com' },
    ];
    const notice = caseNotice(what, { answers });
    expect(bodyOf('teams', notice)).toContain('{"type":"Action.OpenUrl","title":"Reply in public","url":"https://x.com/ada/status/1"}');
    expect(bodyOf('teams', notice)).not.toMatch(/"url":"(?:mailto|tel):/u);
    const texts = textsIn(jsonOf('teams', notice));
    expect(texts.filter((text) => /^(?:How|– (?:Mail|Call))/u.test(text))).toEqual(['How to answer', '– Mail: ada@example.com', '– Call: +18765550100']);
  });

  it("keeps a customer's words out of everything that reads Markdown, and below 21 KB", () => {
    const ours = ['Why it matters', 'Do not ask again', 'How to answer'];
    for (const words of nasty) {
      const body = bodyOf('teams', caseNotice('escalated', saidAllOver(words)));
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(21_000);
      const [{ content }] = (
        JSON.parse(body) as { attachments: [{ content: { body: { type: string; text?: string }[] } }] }
      ).attachments;
      const markdown = content.body.filter(({ type }) => type === 'TextBlock').map(({ text }) => text);
      expect(markdown.filter((text) => !ours.includes(text ?? ''))).toEqual([]);
    }
  });

  it('posts nowhere else than to Microsoft', () => {
    expect(() =>
      protocolRules.teams.render(caseNotice('escalated'), {
        ...reach,
        secrets: ['https://logic.azure.com.evil.example/x'],
      }),
    ).toThrow(/Teams workflow/u);
  });
});

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

  it("keeps a customer's words out of everything that reads Markdown, and below 21 KB", () => {
    for (const words of nasty) {
      const body = bodyOf('teams', caseNotice('escalated', saidAllOver(words)));
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(21_000);
      const [{ content }] = (
        JSON.parse(body) as { attachments: [{ content: { body: { type: string; text?: string }[] } }] }
      ).attachments;
      const markdown = content.body.filter(({ type }) => type === 'TextBlock').map(({ text }) => text);
      expect(markdown.filter((text) => text !== 'Why it matters' && text !== 'Do not ask again')).toEqual([]);
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

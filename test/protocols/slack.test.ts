import { describe, expect, it } from '@jest/globals';

import { protocolRules, text } from '../../lib/protocols/index.ts';
import { caseNotice, interaction, nasty, saidAllOver } from './notices.ts';
import { bodyOf, jsonOf, reach, reaches, slackUrl, textsIn } from './reaches.ts';

describe('slack', () => {
  it('posts to the secret URL what happened, with the words, the reasons and the link', () => {
    const request = protocolRules.slack.render(caseNotice('escalated'), reaches.slack);
    expect(request?.url).toBe(slackUrl);
    const texts = textsIn(JSON.parse(request?.body ?? ''));
    expect(texts).toContain('HIGH Bluewater Resorts: Ada Lovelace - is locked out of the room');
    expect(texts).toContain('<https://x.com/ada/status/1|Post on X, 21:02 EST>\n>Nobody opens the door.');
    expect(texts).toContain('*Why it matters*\n• is locked out of the room\n• asks for a manager');
    expect(texts.join('\n')).toContain('<https://example.com/case/for-machines|Open the case>');
  });

  it('says why it goes on to the next, and nothing twice', () => {
    const reason = 'Mia had it for 4 h and did not end it';
    for (const what of ['escalated', 'reopened'])
      expect(textsIn(jsonOf('slack', caseNotice(what, { reason }))).join('\n')).toContain(`21:02 EST · ${reason} · @ada on X`);
    const first = textsIn(jsonOf('slack', caseNotice('escalated', { reason: 'is locked out of the room; asks for a manager' })));
    expect(first.join('\n')).not.toContain('room; asks');
  });

  it('says who has it when the customer says more', () => {
    const held = { state: 'acknowledged', acknowledgedBy: { name: 'Mia' }, new: interaction({ text: 'Hello?' }) } as const;
    expect(textsIn(jsonOf('slack', caseNotice('updated', held))).join('\n')).toContain('since 21:02 EST · Mia has it · @ada on X');
    expect(text(caseNotice('updated', held), { brandName: 'Bluewater Resorts', timeZone: 'America/Jamaica', link: 'https://e.example/1' })).toContain('Mia has it');
  });

  it("shows a customer's mentions as they were written and calls nobody", () => {
    const body = bodyOf(
      'slack',
      caseNotice('escalated', { interactions: [interaction({ text: '<!channel> <@U1> a&b' })] }),
    );
    expect(body).toContain('&lt;!channel&gt; &lt;@U1&gt; a&amp;b');
    expect(body).not.toMatch(/<[!@#]/u);
  });

  it("stays within Slack's limits whatever a customer writes", () => {
    for (const words of nasty) {
      const { text, blocks } = jsonOf('slack', caseNotice('escalated', saidAllOver(words))) as {
        text: string;
        blocks: { type: string; text?: { text: string } }[];
      };
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(text.length).toBeGreaterThan(0);
      for (const { type, text: shown } of blocks) {
        expect(shown?.text.length ?? 1).toBeGreaterThan(0);
        expect(shown?.text.length ?? 0).toBeLessThanOrEqual(type === 'header' ? 150 : 3000);
      }
      expect(JSON.stringify(blocks)).not.toMatch(/<[!@#]/u);
    }
  });

  it.each([
    'https://hooks.slack.com.evil.example/services/T/B/X',
    'http://hooks.slack.com/services/T/B/X',
    'https://u:p@hooks.slack.com/services/T/B/X',
    'http://127.0.0.1:80/x',
    'nonsense',
  ])('posts nowhere else than to Slack (%s), and keeps the secret to itself', (secret) => {
    const post = (): unknown => protocolRules.slack.render(caseNotice('escalated'), { ...reach, secrets: [secret] });
    expect(post).toThrow(/expected an incoming webhook of Slack/u);
    expect(post).not.toThrow(secret);
  });

  it('posts to this machine in the local run', () => {
    const local = { ...reach, secrets: ['http://127.0.0.1:9999/services/x'], allowLoopback: true };
    expect(protocolRules.slack.render(caseNotice('escalated'), local)?.url).toBe('http://127.0.0.1:9999/services/x');
  });
});

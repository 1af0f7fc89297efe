import { describe, expect, it } from '@jest/globals';

import { mailOf, saidInMail } from '../../lib/mail/index.ts';
import { letter } from '../../lib/protocols/index.ts';
import { caseNotice, quarantined, reader, recovered, silent } from '../protocols/notices.ts';
import { envelope, fixture, mailsIn } from './mails.ts';

const reasons: Readonly<Record<string, string>> = {
  'abuse-report': 'a report of abuse (RFC 5965)',
  'abuse-report-subject': 'a report of abuse (by its subject)',
  'abwesenheit-subject': 'an automatic reply (by its subject)',
  'auto-submitted': 'sent by a program (Auto-Submitted: auto-replied)',
  'autoreply-header': 'an automatic reply (x-autoreply)',
  'bounce-subject': 'a bounce (by its subject)',
  'challenge-address': 'a challenge to prove that we are a person (by its address)',
  'challenge-subject': 'a challenge to prove that we are a person (by its subject)',
  'delivered-to-autoresponder': 'an automatic reply (Delivered-To: Autoresponder)',
  'delivery-report': "a mail server's report on delivery (RFC 3464, failed, 5.1.1)",
  'empty-return-path': 'a report on another mail (its return path is empty)',
  'failed-recipients': 'a bounce (X-Failed-Recipients)',
  'from-our-topic': 'a letter of ours that came back',
  'japanese-auto-reply-subject': 'an automatic reply (by its subject)',
  'likely-bounce': 'a bounce (by its words)',
  'list-id': 'sent to a mailing list (List-Id)',
  'list-unsubscribe': 'sent to many (List-Unsubscribe)',
  'mailer-daemon': 'from a mail server (mailer-daemon)',
  'notes-subject': 'an automatic reply (by its subject)',
  'old-list': 'sent to a mailing list (x-beenthere)',
  'out-of-office-subject': 'an automatic reply (by its subject)',
  'postmaster': 'from a mail server (mailer-daemon)',
  'precedence-auto-reply': 'an automatic reply (Precedence: auto_reply)',
  'precedence-bulk': 'sent to many (Precedence: bulk)',
  'qmail-bounce': 'a bounce (by its first words)',
  'read-receipt': 'a receipt that a mail was read (RFC 8098)',
  'suppressing': 'sent by a program that wants no automatic answer (X-Auto-Response-Suppress)',
};

describe('a machine', () => {
  it.each(mailsIn('machines'))('is recognised with its reason: %s', async (name) => {
    const { automatic } = saidInMail(await fixture(`machines/${name}`), 'k');
    expect([name, automatic]).toEqual([name, reasons[name]]);
  });

  it('is known by who handed the mail in, where only the provider knows', async () => {
    const name = 'people/away';
    expect((await fixture(name, { from: '' })).automatic).toBe('a report on another mail (its return path is empty)');
    expect((await fixture(name, { from: '<>' })).automatic).toBe('a report on another mail (its return path is empty)');
    expect((await fixture(name, { from: 'MAILER-DAEMON' })).automatic).toBe('from a mail server (mailer-daemon)');
    expect((await fixture(name, { from: 'ada@example.com' })).automatic).toBeUndefined();
  });
});

describe('a person', () => {
  it.each(mailsIn('people'))('is not taken for a machine: %s', async (name) => {
    expect((await fixture(`people/${name}`)).automatic).toBeUndefined();
  });
});

describe('our own letters', () => {
  const told = ['escalated', 'updated', 'acknowledged', 'reopened', 'resolved'].map((what) => caseNotice(what));
  const letters = [...told, silent, recovered, quarantined].map((notice) => letter(notice, reader)?.message ?? '');
  const headers = [['From', 'Ada <ada@example.com>'], ['Subject', 'Fwd: Bluewater']] as const;
  const automatic = (text: string) => mailOf({ headers, text, envelope }).automatic;

  it('are recognised when they come back, sent on as they are or forwarded without a word', () => {
    for (const message of letters) {
      const before = '\n---------- Forwarded message ---------\nFrom: AWS <no-reply@sns.example>\nSubject: x\n\n';
      expect(automatic(message)).toBe('a letter of ours that came back');
      expect(automatic(`${before}${message}`)).toBe('a letter of ours that came back');
    }
  });

  it("are a person's when a person writes above or between them", () => {
    for (const message of letters) {
      const quoted = message.split('\n').map((line) => `> ${line}`).join('\n');
      expect(automatic(`What is this mail that I got?\n\n${message}`)).toBeUndefined();
      expect(automatic(`I did that.\n\nOn Monday you wrote:\n${quoted}`)).toBeUndefined();
    }
  });
});

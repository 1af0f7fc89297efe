import { expect, it } from '@jest/globals';

import { providers } from '../../lib/providers/index.ts';
import { readMail } from '../../lib/mail/index.ts';
import { readOn, ways } from '../providers/mails-by-provider.ts';
import { envelope } from './mails.ts';

const why = async (group: boolean, ...lines: readonly string[]) => {
  const raw = Buffer.from(['From: Ada <ada@example.com>', ...lines, '', 'My towels!'].join('\r\n'));
  return (await readMail(raw, { ...envelope, group })).automatic;
};

const list = [
  'List-Id: <help.bluewater.example>', 'List-Post: <mailto:help@bluewater.example>', 'X-BeenThere: help@ours.example',
  'List-Unsubscribe: <mailto:leave@ours.example>', 'Mailing-List: list help@bluewater.example', 'Precedence: list',
];

it.each(list)("takes %s for a machine's only where our own address is no list", async (line) => {
  expect(await why(false, line)).toMatch(/^sent to /);
  expect(await why(true, line)).toBeUndefined();
  expect(await why(true, ...list)).toBeUndefined();
});

it.each(['Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Autoreply: yes', 'Return-Path: <>'])(
  "takes %s for a machine's behind a list of ours too",
  async (line) => {
    expect(await why(true, ...list.slice(0, -1), line)).toBe(await why(false, line));
    expect(await why(true, line)).toEqual(expect.any(String));
  },
);

it.each(ways)('reads it so where a source of $name says that it is', async (way) => {
  const sent = { lines: [...list, 'From: ada@example.com'], mailFrom: 'ada@example.com' };
  const automatic = async (settings: object) => {
    const { said } = await readOn({ ...way, settings: { ...way.settings, ...settings } }, sent);
    return said.map((one) => one.automatic);
  };
  expect(await automatic({})).toEqual(['sent to many (Precedence: list)']);
  expect(await automatic({ group: true })).toEqual([undefined]);
  const { settings } = providers[way.provider] ?? {};
  expect(settings?.safeParse({ ...way.settings, group: true }).success).toBe(true);
  expect(settings?.safeParse({ ...way.settings, group: 'yes' }).success).toBe(false);
});

it('trusts a server by its whole name only', () => {
  const takes = (trusts: string) => providers['mime']?.settings?.safeParse({ trusts }).success;
  expect(['mx.example.net', 'mx_1.example.net', 'MX'].map(takes)).toEqual([true, true, true]);
  expect(['', 'mx.example.net; dmarc=pass', 'mx example', '"mx"', '.'].filter(takes)).toEqual([]);
});

import type { Notice } from '../../domain/notice.ts';
import { allowed } from '../endpoint.ts';
import { headline } from '../headline.ts';
import { judgeBy } from '../judge.ts';
import type { Notified, Outgoing, Reach } from '../protocol.ts';
import { isMoreNames } from '../surge-words.ts';
import { blocksOf } from './blocks.ts';
import { escaped } from './mrkdwn.ts';

const pattern = /^https:\/\/hooks\.slack\.com\/services\/[\w/-]{1,200}$/u;

const render = (notice: Notice, { secrets, timeZone, allowLoopback }: Reach): Outgoing | undefined => {
  const line = headline(notice);
  if (line === undefined || isMoreNames(notice)) return undefined;
  const expected = 'an incoming webhook of Slack, https://hooks.slack.com/services/…';
  return {
    url: allowed({ url: secrets[0], what: 'the secret of this Slack subscriber', pattern, expected, allowLoopback }),
    headers: { 'content-type': 'application/json; charset=utf-8' },
    // `text` is what a notification and a screen reader say; the blocks are what is seen.
    body: JSON.stringify({
      text: escaped(line, 300),
      blocks: blocksOf(notice, timeZone),
      unfurl_links: false,
      unfurl_media: false,
    }),
  };
};

/**
 * A message in a Slack channel, by an incoming webhook.
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export const slack: Notified = {
  carrier: 'notifier',
  topic: 'notices',
  render,
  // Channel archived, webhook removed, payload refused: Slack answers these words of its own and no try changes them.
  judge: judgeBy(new Set([400, 401, 403, 404, 410]), true),
};

import type { Notice } from '../../domain/notice.ts';
import { allowed } from '../endpoint.ts';
import { headline } from '../headline.ts';
import { judgeBy } from '../judge.ts';
import type { Notified, Outgoing, Reach } from '../protocol.ts';
import { isMoreNames } from '../surge-words.ts';
import { cardOf } from './card.ts';

// Where Microsoft runs workflows, and where the webhooks of before still live.
const pattern =
  /^https:\/\/[\w.-]{1,150}\.(?:logic\.azure\.com|api\.powerplatform\.com|webhook\.office\.com)\/\S{1,800}$/u;

const render = (notice: Notice, { secrets, timeZone, allowLoopback }: Reach): Outgoing | undefined => {
  if (headline(notice) === undefined || isMoreNames(notice)) return undefined;
  const expected = 'the URL of a Teams workflow (….logic.azure.com or ….api.powerplatform.com)';
  return {
    url: allowed({ url: secrets[0], what: 'the secret of this Teams subscriber', pattern, expected, allowLoopback }),
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: cardOf(notice, timeZone) },
      ],
    }),
  };
};

/**
 * A card in a Teams channel, by a workflow.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
 */
export const teams: Notified = {
  carrier: 'notifier',
  topic: 'notices',
  render,
  judge: judgeBy(new Set([400, 401, 403, 404, 410, 413]), false),
};

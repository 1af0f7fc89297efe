import type { Source } from '../../domain/configuration.ts';
import { fit, jsonObject, keyOf, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { saidInSubmission, submissionIn } from './normalise.ts';
import { Envelope } from './payload.ts';
import { sign, toleranceMs, verify } from './verify.ts';

/** Everything else that Webflow tells of a site. https://developers.webflow.com/data/reference/webhooks/events */
const otherTriggers = /^(?:site|page|ecomm|collection_item|user_account|memberships|comment)_[a-z_]+$/;

const formIn = (whole: object): object | undefined => {
  if (!Object.hasOwn(whole, 'triggerType')) return whole;
  const { triggerType, payload } = fit(Envelope, whole, 'a webhook (triggerType, payload)');
  if (otherTriggers.test(triggerType)) return undefined;
  if (triggerType === 'form_submission' && typeof payload === 'object' && payload !== null) return payload;
  throw unreadable('an unknown triggerType, or no payload', 'form_submission');
};

const read = ({ body }: Delivery, source: Source): Reading => {
  const form = formIn(jsonObject(body));
  if (!form) return together([{ ignored: ['not a form, but what happens to the site, which this source hears too'] }]);
  const submission = submissionIn(form);
  const said = { key: keyOf('submission', submission.id, body), ...saidInSubmission(submission, source) };
  return together([{ said: [said] }]);
};

/** Webflow: one delivery is one form that somebody sent off on a site. */
export const webflow: Provider = {
  name: 'webflow',
  channel: 'form',
  contentTypes: ['application/json'],
  proves: 'body',
  toleranceMs,
  verify,
  read,
  sign,
  // Whatever is not 200 is a failure to Webflow; asking for the same bytes again cannot help.
  statuses: { unreadable: 200 },
};

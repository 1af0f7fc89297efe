import type { Source } from '../../domain/configuration.ts';
import { fit, jsonObject, keyOf, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { saidInSubmission } from './normalise.ts';
import { Submission, Wrapped } from './payload.ts';
import { sign, verify } from './verify.ts';

const expected = 'a form submission';
/** A submission has at least one of these; an object that has none is none any more. */
const content = ['data', 'human_fields', 'ordered_human_fields', 'body'] as const;

const read = ({ body }: Delivery, source: Source): Reading => {
  const whole = jsonObject(body);
  const { data: wrapped } = Wrapped.safeParse(whole);
  const submission = fit(Submission, wrapped?.payload ?? whole, expected);
  const holds = content.some((name) => (submission[name] ?? undefined) !== undefined);
  if (!holds) throw unreadable(`none of ${content.join(', ')}`, expected);
  const said = { key: keyOf('submission', submission.id, body), ...saidInSubmission(submission, source) };
  return together([{ said: [said] }]);
};

/** Netlify Forms: one delivery is one form that somebody filled in. */
export const netlify: Provider = {
  name: 'netlify',
  channel: 'form',
  contentTypes: ['application/json'],
  proves: 'body',
  verify,
  read,
  sign,
};

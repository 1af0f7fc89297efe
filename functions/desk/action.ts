import { milliseconds } from '../../lib/domain/elapsed.ts';
import type { Action } from '../../lib/pipeline/act.ts';
import { bodyOf, type HttpEvent } from '../../lib/runtime/http.ts';

const fieldLimit = 4000;

const jsonFields = (text: string): Record<string, string> => {
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || typeof value !== 'object') return {};
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    // A broken body names no field; the act needs none.
    return {};
  }
};

/** What was filled in, from a form or from JSON. A broken body is an empty one: pressing the button is what counts. */
export const fieldsOf = (event: HttpEvent): Readonly<Record<string, string>> => {
  const text = bodyOf(event).toString('utf8');
  const json = (event.headers['content-type'] ?? '').includes('json');
  const fields = json ? jsonFields(text) : Object.fromEntries(new URLSearchParams(text));
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.slice(0, fieldLimit)]));
};

const defaultSnooze = 'PT4H';

/** What a person can do on the page of a case. */
export type Pressed = Action | { readonly verb: 'acknowledgeAll' };

const actions: Readonly<Record<string, (fields: Readonly<Record<string, string>>) => Pressed>> = {
  acknowledge: ({ all }) => ({ verb: all === 'yes' ? 'acknowledgeAll' : 'acknowledge' }),
  resolve: () => ({ verb: 'resolve' }),
  note: ({ text = '' }) => ({ verb: 'note', text }),
  'too-high': ({ text }) => ({ verb: 'feedback', verdict: 'too-high', note: text }),
  'too-low': ({ text }) => ({ verb: 'feedback', verdict: 'too-low', note: text }),
  snooze: ({ for: duration = '' }) => ({ verb: 'snooze', duration: milliseconds(duration) > 0 ? duration : defaultSnooze }),
};

/** The act that a path asks for; `undefined` for one that nobody knows. */
export const actionOf = (name: string, fields: Readonly<Record<string, string>>): Pressed | undefined =>
  Object.hasOwn(actions, name) ? actions[name]?.(fields) : undefined;

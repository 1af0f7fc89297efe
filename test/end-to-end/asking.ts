import type { Delivery } from '../../lib/providers/provider.ts';
import { until } from '../local-run/start-run.ts';
import type { Hotel } from './hotel.ts';
import type { Heard } from './subscriber.ts';

/** The case that an interaction opened, once its first tier was told; throws when that takes longer than 10 s. */
export const caseOf = async ({ subscriber }: Hotel, interaction: string): Promise<string> => {
  const opens = ({ path: to, event: { type, data } }: Heard): boolean =>
    to === '/hook' && type === 'earshot.case.opened' && (data.new as { id: string } | undefined)?.id === interaction;
  const opened = () => subscriber.heard.find(opens);
  const { event } = await until(`the case of ${interaction}`, opened);
  await until('its first tier', () => subscriber.about(event.subject, 'earshot.case.escalated')[0]);
  return event.subject;
};

/** What every provider is answered with. */
export interface Taken {
  readonly accepted: number;
  readonly duplicates: number;
  readonly interactions: readonly string[];
}

/** Delivers a complaint and waits for its case. */
export const openCase = async (hotel: Hotel, delivery: Delivery): Promise<string> => {
  const { interactions } = (await (await hotel.deliver(delivery)).json()) as Taken;
  return caseOf(hotel, interactions[0] ?? '');
};

/** The link in the newest letter or text to this endpoint that has these words in it, as its reader would open it. */
export const linkTo = ({ run }: Hotel, endpoint: string, words = ''): Promise<string> =>
  until(`a link for ${endpoint}`, () => {
    const isTheirs = (entry: { to?: string; text?: string }): boolean =>
      entry.to === endpoint && (entry.text?.includes(words) ?? false);
    const newest = run.entries().findLast((entry) => 'to' in entry && isTheirs(entry));
    return newest && 'text' in newest ? /https?:\/\/\S+\/case\/[\w-]+/.exec(newest.text)?.[0] : undefined;
  });

/** What the run said beside the letters and texts themselves, which the terminal shows as its user would read them. */
export const logOf = ({ run }: Hotel): string =>
  run.lines.filter((line) => !/^(?:mail|text) to /.test(line)).join('\n');

/** The media type of every refusal: https://www.rfc-editor.org/rfc/rfc9457 */
export const problem = 'application/problem+json';

/** What was answered, its status, media type and length beside what its JSON says. */
export const answerTo = async (asked: Promise<Response>): Promise<Record<string, unknown>> => {
  const response = await asked;
  const body = await response.text();
  const json = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
  return { ...json, status: response.status, type: response.headers.get('content-type'), length: body.length };
};

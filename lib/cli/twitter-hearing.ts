import type { Webhook, XApi } from '../adapters/x-api.ts';
import { XRefusal } from '../adapters/x-refusal.ts';
import { bad, type Finding, good } from './finding.ts';
import type { App } from './twitter-app.ts';

const check = 'subscription';

/** Who and what X tells this webhook of, by each of its three products. */
interface Hearing {
  readonly accounts: readonly string[];
  readonly activities: readonly string[];
  readonly stream: boolean;
}

/** A product that the app has no access to tells of nothing. */
const unlessClosed = async <T>(asked: Promise<T>, nothing: T): Promise<T> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof XRefusal && (error.status === 403 || error.status === 404)) return nothing;
    throw error;
  }
};

const hearingOf = async (x: XApi, webhook: string): Promise<Hearing> => {
  const [accounts, activities, stream] = await Promise.all([
    unlessClosed(x.accounts(webhook), []),
    unlessClosed(x.activities(webhook), []),
    unlessClosed(x.streams(webhook), false),
  ]);
  return { accounts, activities, stream };
};

const isHeard = ({ accounts }: Hearing, { source: { account } }: App): boolean =>
  account === undefined ? accounts.length > 0 : accounts.includes(account.id);

const found = (hearing: Hearing, app: App): Finding | undefined => {
  const { accounts, activities, stream } = hearing;
  const words = [
    isHeard(hearing, app) ? `Account Activity of ${app.source.account?.id ?? accounts.join(', ')}` : '',
    activities.length > 0 ? `X Activity (${activities.join(', ')})` : '',
    stream ? 'a filtered stream' : '',
  ].filter(Boolean);
  return words.length === 0 ? undefined : good(check, `X tells of ${words.join('; ')}`);
};

const others = 'X Activity and filtered streams: see lib/providers/twitter/README.md';

/** Is there anything that X would tell this webhook? */
export const lookAtHearing = async (app: App, { id }: Webhook): Promise<Finding> =>
  found(await hearingOf(app.x, id), app) ??
  bad(check, `X tells of nothing yet: npx earshot twitter register subscribes the account; for ${others}`);

/** Subscribes the account of the source, unless X tells of it, or of something else, already. */
export const subscribed = async (app: App, { id }: Webhook): Promise<Finding> => {
  const { x, source, tokens } = app;
  const already = found(await hearingOf(x, id), app);
  if (already) return already;
  if (source.account === undefined) {
    return bad(check, `source ${source.id} names no account: add "account": { "id": "…" } to it in the configuration`);
  }
  const account = source.account.id;
  if (tokens === undefined) {
    const wanted = `X_CONSUMER_KEY, X_ACCESS_TOKEN and X_ACCESS_TOKEN_SECRET of account ${account}`;
    return bad(check, `X tells of nothing yet: put ${wanted} into the environment and do it again; for ${others}`);
  }
  // An access token begins with the id of its account.
  const [whose] = tokens.token.split('-');
  if (whose !== account) {
    return bad(check, `X_ACCESS_TOKEN is of account ${whose}, expected ${account}, the account of source ${source.id}`);
  }
  await x.subscribe(id, tokens).catch((error: unknown) => {
    // What lists them may be closed to an app that may subscribe.
    if (!(error instanceof XRefusal && error.reason === 'DuplicateSubscriptionFailed')) throw error;
  });
  return good(check, `X tells of Account Activity of ${account} from now on, within ten seconds`);
};

/** Ends the subscription of the source's account, where there is one. */
export const unsubscribed = async ({ x, source }: App, { id }: Webhook): Promise<Finding> => {
  const accounts = await unlessClosed(x.accounts(id), []);
  const { account } = source;
  if (account === undefined || !accounts.includes(account.id)) return good(check, 'there was none of this account');
  await x.unsubscribe(id, account.id);
  return good(check, `X tells of Account Activity of ${account.id} no more`);
};

import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

import { xCall } from './x-call.ts';
import { type AccountTokens, accountAuthorization } from './x-oauth.ts';

const Webhook = z.looseObject({ id: z.string(), url: z.string(), valid: z.optional(z.boolean()) });
/** A URL that X delivers to. `valid: false`: it answered a challenge wrongly, and gets nothing until it answers one. */
export type Webhook = z.infer<typeof Webhook>;

const Webhooks = z.looseObject({ data: z.optional(z.array(Webhook)) });
const Created = z.looseObject({ data: Webhook });
const Anything = z.looseObject({});
const Accounts = z.looseObject({
  data: z.optional(z.looseObject({ subscriptions: z.optional(z.array(z.looseObject({ user_id: z.string() }))) })),
});
const Activities = z.looseObject({
  data: z.optional(z.array(z.looseObject({ event_type: z.string(), webhook_id: z.optional(z.string()) }))),
});
const Streams = z.looseObject({
  data: z.optional(z.looseObject({ links: z.optional(z.array(z.looseObject({ webhook_id: z.string() }))) })),
});

/** Where X is, `https://api.x.com` or what stands for it, and the app's own token. */
export interface XApiOptions {
  readonly base: string;
  readonly bearer: string;
}

/**
 * X's webhooks, and who is heard through them. Every call throws as `xCall` does.
 * @see https://docs.x.com/x-api/webhooks/quickstart
 * @see https://docs.x.com/x-api/account-activity/quickstart
 */
export const xApi = ({ base, bearer }: XApiOptions) => {
  const authorization = `Bearer ${bearer}`;
  const call = <T>(method: string, path: string, schema: z.ZodMiniType<T>, body?: object): Promise<T> =>
    xCall(base, { method, path, authorization, body }, schema);
  const subscriptions = (webhook: string): string => `/2/account_activity/webhooks/${webhook}/subscriptions`;
  return {
    list: async (): Promise<readonly Webhook[]> => (await call('GET', '/2/webhooks', Webhooks)).data ?? [],
    create: async (url: string): Promise<Webhook> => (await call('POST', '/2/webhooks', Created, { url })).data,
    /** Has X challenge it again, which also switches it on again. */
    challenge: (webhook: string): Promise<object> => call('PUT', `/2/webhooks/${webhook}`, Anything),
    remove: (webhook: string): Promise<object> => call('DELETE', `/2/webhooks/${webhook}`, Anything),
    /** The ids of the accounts that the Account Activity API tells of. */
    accounts: async (webhook: string): Promise<readonly string[]> => {
      const { data } = await call('GET', `${subscriptions(webhook)}/all/list`, Accounts);
      return (data?.subscriptions ?? []).map(({ user_id: id }) => id);
    },
    /** The events that the X Activity API tells of. */
    activities: async (webhook: string): Promise<readonly string[]> => {
      const { data = [] } = await call('GET', '/2/activity/subscriptions', Activities);
      return data.filter(({ webhook_id: id }) => id === webhook).map(({ event_type: type }) => type);
    },
    /** Whether a filtered stream leads there. */
    streams: async (webhook: string): Promise<boolean> => {
      const { data } = await call('GET', '/2/tweets/search/webhooks', Streams);
      return (data?.links ?? []).some(({ webhook_id: id }) => id === webhook);
    },
    /** In the name of the account, since it is the account that lets itself be heard. */
    subscribe: (webhook: string, tokens: AccountTokens): Promise<object> => {
      const request = { method: 'POST', path: `${subscriptions(webhook)}/all` };
      const stamp = { nonce: randomBytes(16).toString('hex'), at: new Date() };
      const signed = accountAuthorization({ ...request, url: `${base}${request.path}` }, tokens, stamp);
      return xCall(base, { ...request, authorization: signed }, Anything);
    },
    unsubscribe: (webhook: string, account: string): Promise<object> =>
      call('DELETE', `${subscriptions(webhook)}/${account}/all`, Anything),
  };
};
export type XApi = ReturnType<typeof xApi>;

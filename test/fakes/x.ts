import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the app and the account have from X's console. */
export const bearer = 'AAAA%2Fapp-only';
export const account = {
  X_CONSUMER_KEY: 'consumer-key',
  X_ACCESS_TOKEN: '2244994945-access-token',
  X_ACCESS_TOKEN_SECRET: 'access-token-secret',
};

interface Hook {
  readonly id: string;
  readonly url: string;
  valid: boolean;
}
interface Answer {
  readonly status: number;
  readonly body: object;
}

const ok = (data: unknown): Answer => ({ status: 200, body: { data } });
const invalid = (reason: string, why: string): Answer => ({
  status: 400,
  body: {
    errors: [{ message: `${reason}: ${why}` }],
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: 'https://api.x.com/2/problems/invalid-request',
  },
});
const problem = (status: number, title: string, detail: string): Answer => ({
  status,
  body: { title, detail, status, type: 'about:blank' },
});

/** RFC 5849 by hand: what a request of this account must be signed with. */
const signatureOf = (said: ReadonlyMap<string, string>, url: string, consumerSecret: string): string => {
  const e = encodeURIComponent;
  const parameters = ['consumer_key', 'nonce', 'signature_method', 'timestamp', 'token', 'version']
    .map((name) => `oauth_${name}=${e(said.get(`oauth_${name}`) ?? '')}`)
    .join('&');
  const key = `${e(consumerSecret)}&${e(account.X_ACCESS_TOKEN_SECRET)}`;
  return createHmac('sha1', key).update(`POST&${e(url)}&${e(parameters)}`).digest('base64');
};

const isOfAccount = (authorization: string, url: string, consumerSecret: string): boolean => {
  const pairs = [...authorization.matchAll(/(\w+)="([^"]*)"/g)];
  const said = new Map(pairs.map(([, name = '', value = '']) => [name, decodeURIComponent(value)]));
  const recent = Math.abs(Number(said.get('oauth_timestamp')) - Date.now() / 1000) < 60;
  const known = said.get('oauth_consumer_key') === account.X_CONSUMER_KEY && said.get('oauth_token') === account.X_ACCESS_TOKEN;
  const signed = said.get('oauth_signature') === signatureOf(said, url, consumerSecret);
  return authorization.startsWith('OAuth ') && recent && known && signed;
};

/**
 * X, as far as webhooks go, on a loopback port: who may ask what, what it answers, and the challenge that it sends before
 * it registers or switches on anything. https://docs.x.com/x-api/webhooks/quickstart and
 * https://docs.x.com/x-api/account-activity/quickstart
 */
export const startX = async (consumerSecret: string) => {
  const hooks: Hook[] = [];
  const subscribed = new Set<string>();
  const asked: string[] = [];
  const knobs = { consumerSecret, mayHave: 1, closed: false };

  const answersRightly = async (url: string): Promise<boolean> => {
    const answer = await fetch(`${url}?crc_token=Zm9vYmFy`).catch(() => undefined);
    if (answer?.status !== 200) return false;
    const { response_token: token } = (await answer.json()) as { response_token?: string };
    return token === `sha256=${createHmac('sha256', knobs.consumerSecret).update('Zm9vYmFy').digest('base64')}`;
  };
  const wrongAnswer = invalid('CrcValidationFailed', 'Crc validation failed. Reason: Invalid response_token');

  const create = async (body: string): Promise<Answer> => {
    const { url } = JSON.parse(body) as { url: string };
    if (knobs.closed) {
      const detail = 'When authenticating requests to the X API v2 endpoints, you must use keys and tokens from an App with access.';
      return problem(403, 'Client Forbidden', detail);
    }
    if (hooks.some((hook) => hook.url === url)) return invalid('DuplicateUrlFailed', 'already registered');
    if (hooks.length >= knobs.mayHave) return invalid('WebhookLimitExceeded', 'too many');
    if (!(await answersRightly(url))) return wrongAnswer;
    const hook = { id: `146${hooks.length}`, url, valid: true };
    hooks.push(hook);
    return ok({ ...hook, created_at: '2026-03-03T12:00:00.000Z' });
  };
  const challenge = async (hook: Hook): Promise<Answer> => {
    hook.valid = await answersRightly(hook.url);
    return hook.valid ? ok({ attempted: true }) : wrongAnswer;
  };
  const remove = (hook: Hook): Answer => {
    hooks.splice(hooks.indexOf(hook), 1);
    return ok({ deleted: true });
  };
  const listed = ({ id, url }: Hook): Answer =>
    ok({ application_id: '1', webhook_id: id, webhook_url: url, subscriptions: [...subscribed].map((one) => ({ user_id: one })) });

  const routes: readonly (readonly [RegExp, (hook: Hook, more: string) => Answer | Promise<Answer>])[] = [
    [/^PUT \/2\/webhooks\/(\d+)$/, challenge],
    [/^DELETE \/2\/webhooks\/(\d+)$/, remove],
    [/^GET \/2\/account_activity\/webhooks\/(\d+)\/subscriptions\/all\/list$/, listed],
    [/^DELETE \/2\/account_activity\/webhooks\/(\d+)\/subscriptions\/(\d+)\/all$/, (_, who) => ok({ subscribed: !subscribed.delete(who) })],
  ];

  const forApp = async (line: string, body: string): Promise<Answer> => {
    if (line === 'GET /2/webhooks') return ok(hooks);
    if (line === 'POST /2/webhooks') return create(body);
    if (line === 'GET /2/tweets/search/webhooks') return ok({ links: [] });
    if (line === 'GET /2/activity/subscriptions') return problem(403, 'Client Forbidden', 'Not of this plan.');
    for (const [pattern, answer] of routes) {
      const [, id, more = ''] = pattern.exec(line) ?? [];
      const hook = hooks.find((one) => one.id === id);
      if (id !== undefined) return hook ? answer(hook, more) : invalid('WebhookIdInvalid', 'no such webhook');
    }
    return problem(404, 'Not Found', 'No such thing.');
  };
  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const line = `${request.method} ${request.url}`;
    asked.push(line);
    const { authorization = '', host } = request.headers;
    const body = await text(request);
    if (/^POST \/2\/account_activity\/webhooks\/\d+\/subscriptions\/all$/.test(line)) {
      if (!isOfAccount(authorization, `http://${host}${request.url}`, consumerSecret)) return problem(401, 'Unauthorized', 'Unauthorized');
      subscribed.add(account.X_ACCESS_TOKEN.split('-')[0] ?? '');
      return ok({ subscribed: true });
    }
    if (authorization !== `Bearer ${bearer}`) return problem(401, 'Unauthorized', 'Unauthorized');
    if (body !== '' && request.headers['content-type'] !== 'application/json') return problem(415, 'Unsupported', 'JSON only.');
    return forApp(line, body);
  };
  const server = createServer((request, response) => {
    void answerTo(request).then(({ status, body }) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hooks,
    subscribed,
    /** Every request so far, by its method and path. */
    asked,
    /** How it behaves from now on. */
    knobs,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

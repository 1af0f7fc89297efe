import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { bundle, bundleOf, type FunctionName } from '../../infra/bundle.ts';
import { configuration } from '../fakes/installation.ts';
import { openAws } from './aws.ts';
import { startFunction, type RunningFunction } from './runtime.ts';

export const signingSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
export const ringQueue = 'arn:aws:sqs:us-east-1:123456789012:ring-queue';

/** What each function is granted by the template, and nothing else. */
export const grants: Readonly<Record<FunctionName, readonly string[]>> = {
  receive: ['LEDGER_TABLE', 'ARCHIVE_BUCKET', 'SECRETS_ID'],
  'receive-mail': ['LEDGER_TABLE', 'ARCHIVE_BUCKET'],
  follow: ['LEDGER_TABLE', 'ARCHIVE_BUCKET', 'SECRETS_ID', 'NOTICES_TOPIC', 'LETTERS_TOPIC', 'TEXTS_TOPIC', 'PUBLIC_URL'],
  tick: ['LEDGER_TABLE', 'ARCHIVE_BUCKET', 'SECRETS_ID', 'NOTICES_TOPIC', 'LETTERS_TOPIC', 'TEXTS_TOPIC', 'PUBLIC_URL'],
  desk: ['LEDGER_TABLE', 'SECRETS_ID'],
  notify: ['SECRETS_ID', 'NOTIFY_QUEUES'],
};
export const names = Object.keys(grants) as FunctionName[];

/** A subscriber of our own notifier, on loopback. */
const openBell = async () => {
  const rung: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const ring = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    rung.push({ headers: request.headers, body: await text(request) });
    response.writeHead(204).end();
  };
  const server = createServer((request, response) => void ring(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { rung, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ring`, close };
};

/** Every function of an installation, bundled as it is deployed, each in Lambda's own runtime. */
export const openInstallation = async () => {
  const bell = await openBell();
  const aws = await openAws({ ring: [signingSecret] });
  const subscribers = [...configuration.subscribers, { id: 'ring', protocol: 'webhook' as const, endpoint: bell.url }];
  const settings = { recipients: ['post@bluewater.example'] };
  const sources = [...configuration.sources, { id: 'post', provider: 'ses', brand: 'bluewater', settings }];
  const bundles = bundle(names, { ...configuration, sources, subscribers }, path.join(aws.folder, 'bundles'));
  const granted: Record<string, string> = { ...aws.granted, NOTIFY_QUEUES: JSON.stringify({ [ringQueue]: 'ring' }) };
  const started: RunningFunction[] = [];

  const environmentOf = (name: FunctionName): Record<string, string> => {
    const own = grants[name].map((variable) => [variable, granted[variable] ?? ''] as const);
    return { ...aws.surroundings, ...Object.fromEntries(own) };
  };
  const start = async (name: FunctionName, environment = environmentOf(name)): Promise<RunningFunction> => {
    const one = await startFunction(bundleOf(bundles, name), environment);
    started.push(one);
    return one;
  };
  const functions = new Map(await Promise.all(names.map(async (name) => [name, await start(name)] as const)));
  return {
    aws,
    rung: bell.rung as readonly (typeof bell.rung)[number][],
    environmentOf,
    start,
    invoke: async <Result>(name: FunctionName, event: object): Promise<Result> =>
      (await functions.get(name)?.invoke(event)) as Result,
    log: () => started.map((one) => one.log()).join(''),
    close: async (): Promise<void> => {
      await Promise.all(started.map((one) => one.close()));
      await aws.close();
      bell.close();
    },
  };
};
export type Installation = Awaited<ReturnType<typeof openInstallation>>;

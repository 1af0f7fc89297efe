import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildSync } from 'esbuild';

import { bundle, bundleOf, bundleSettings, type FunctionName, functionsOf } from '../infra/bundle.ts';
import { Configuration } from '../lib/domain/configuration.ts';

/** The installation that is measured: a source on every channel, and a subscriber of each kind of carrier. */
export const configuration = Configuration.parse({
  brands: [{ id: 'bluewater', name: 'Bluewater Resorts', timeZone: 'America/Jamaica' }],
  sources: [
    { id: 'x', provider: 'twitter', brand: 'bluewater', account: { id: '2244994945', handle: 'bluewater' } },
    { id: 'contact', provider: 'typeform', brand: 'bluewater' },
    { id: 'help', provider: 'postmark', brand: 'bluewater' },
  ],
  subscribers: [
    { id: 'front-desk', protocol: 'email', endpoint: 'desk@bluewater.example' },
    { id: 'ops-room', protocol: 'slack' },
  ],
  policies: [{ id: 'default', opensAt: 'high', tiers: [{ notify: ['front-desk'], wait: 'PT5M' }] }],
});

export interface Bundled {
  readonly name: FunctionName | 'client' | 'lean client';
  /** The folder with its `index.js`. */
  readonly directory: string;
  readonly kilobytes: number;
}

const sized = (name: Bundled['name'], directory: string): Bundled => ({
  name,
  directory,
  kilobytes: statSync(path.join(directory, 'index.js')).size / 1000,
});

const { 'node:http': shim } = bundleSettings.alias;
// What anybody would need to start without undici; all else that we leave out is left in.
const onlyHttp = { 'node:http': shim, http: shim };

const client = (name: 'client' | 'lean client', folder: string, alias: Readonly<Record<string, string>>): Bundled => {
  const directory = path.join(folder, name);
  const entryPoints = [path.join(import.meta.dirname, 'bare-client.ts')];
  buildSync({ ...bundleSettings, alias: { ...alias }, entryPoints, outfile: path.join(directory, 'index.js') });
  return sized(name, directory);
};

export interface Bundles {
  /** A bare DynamoDB client, bundled as our functions are, with the SDK's own chain of credential providers. */
  readonly client: Bundled;
  /** The same with what we put in place of the SDK's own. */
  readonly lean: Bundled;
  /** Every function as it is deployed. */
  readonly functions: readonly Bundled[];
}

export const makeBundles = (): Bundles => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-bench-'));
  const names = functionsOf(configuration);
  const ours = bundle(names, configuration, folder);
  return {
    client: client('client', folder, onlyHttp),
    lean: client('lean client', folder, bundleSettings.alias),
    functions: names.map((name) => sized(name, bundleOf(ours, name))),
  };
};

/** What the functions read from their environment; nothing answers at these places unless a caller says otherwise. */
export const environment = (directory: string): Readonly<Record<string, string>> => ({
  PATH: process.env.PATH ?? '',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  LAMBDA_TASK_ROOT: directory,
  LEDGER_TABLE: 'ledger',
  ARCHIVE_BUCKET: 'archive',
  SECRETS_ID: 'secrets',
  NOTICES_TOPIC: 'arn:aws:sns:us-east-1:123456789012:notices',
  LETTERS_TOPIC: 'arn:aws:sns:us-east-1:123456789012:letters',
  TEXTS_TOPIC: 'arn:aws:sns:us-east-1:123456789012:texts',
  PUBLIC_URL: 'https://earshot.example',
  NOTIFY_QUEUES: '{"arn:aws:sqs:us-east-1:123456789012:ops-room":"ops-room"}',
});

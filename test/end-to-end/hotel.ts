import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Delivery } from '../../lib/providers/provider.ts';
import { configuration, secrets } from '../fakes/installation.ts';
import { startRun, type StartedRun } from '../local-run/start-run.ts';
import { openSubscriber, type ListeningSubscriber } from './subscriber.ts';

export interface Waits {
  readonly tier: string;
  readonly repeat: string;
}
const long: Waits = { tier: 'PT5M', repeat: 'PT30M' };

/** The installation of the tests, with every kind of subscriber that this machine can serve. */
export const hotelConfiguration = (url: string, { tier, repeat }: Waits = long) => ({
  ...configuration,
  subscribers: [
    { id: 'front-desk', protocol: 'email', endpoint: 'desk@bluewater.example' },
    { id: 'manager', protocol: 'sms', endpoint: '+18765550100' },
    { id: 'hook', protocol: 'http', endpoint: `${url}/hook` },
    {
      id: 'crm',
      protocol: 'http',
      endpoint: `${url}/crm`,
      filter: { type: ['earshot.case.opened'], severity: ['critical'], channel: ['twitter'] },
    },
    { id: 'lake', protocol: 'sqs', endpoint: 'arn:aws:sqs:us-east-1:123456789012:lake' },
  ],
  policies: [
    {
      id: 'default',
      opensAt: 'high',
      tiers: [{ notify: ['front-desk'], wait: tier }, { notify: ['manager'], wait: tier }],
      repeatLastTier: repeat,
      acknowledgementExpires: 'PT4H',
    },
  ],
});

export interface Hotel {
  readonly run: StartedRun;
  readonly subscriber: ListeningSubscriber;
  /** Live secrets of the run; what is written there is in use while it runs. */
  readonly secretsFile: string;
  /** Posts a delivery as its provider would, to its own URL unless told otherwise. */
  readonly deliver: (delivery: Delivery, where?: string) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The whole pipeline with somebody who listens. Its clock stands still, unless the waits are given. */
export const openHotel = async (waits?: Waits): Promise<Hotel> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-hotel-'));
  const secretsFile = path.join(folder, 'earshot.secrets.json');
  writeFileSync(secretsFile, JSON.stringify(secrets));
  const subscriber = await openSubscriber();
  const run = await startRun({
    configuration: hotelConfiguration(subscriber.url, waits),
    secrets: secretsFile,
    minuteMilliseconds: waits ? 1000 : false,
  });
  return {
    run,
    subscriber,
    secretsFile,
    deliver: ({ source, headers, body }, where = `/in/${source}`) =>
      fetch(`${run.url}${where}`, { method: 'POST', headers, body: new Uint8Array(body) }),
    close: async () => {
      await run.close();
      await subscriber.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

import type { Configuration } from '../../lib/domain/configuration.ts';
import { bundle, functionsOf } from '../bundle.ts';
import type { Bundles } from '../bundle.ts';

interface Order {
  readonly configuration: Configuration;
  readonly folder: string;
}

/** Bundles the functions in a thread of its own, so that the CDK loads meanwhile. Throws what the bundler throws. */
export const bundleAside = async (configuration: Configuration, folder: string): Promise<Bundles> => {
  const order: Order = { configuration, folder };
  const worker = new Worker(new URL(import.meta.url), { workerData: order, execArgv: [] });
  const [bundles] = (await once(worker, 'message')) as [Bundles];
  return bundles;
};

if (!isMainThread) {
  const { configuration, folder } = workerData as Order;
  parentPort?.postMessage(bundle(functionsOf(configuration), configuration, folder), []);
}

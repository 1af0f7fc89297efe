import { providers } from '../../lib/providers/index.ts';
import { receiver } from './receiver.ts';

/**
 * Called by the HTTP API: a provider delivers, challenges or probes. This one knows every provider; a bundle is made of
 * `receiver` and the providers of its configuration (`infra/bundle.ts`).
 */
export const handler = receiver(providers);

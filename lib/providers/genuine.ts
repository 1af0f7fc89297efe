import type { Source } from '../domain/configuration.ts';
import type { Delivery, Provider } from './provider.ts';

/** Whom a delivery comes from and where it goes. */
export interface Way {
  readonly provider: Provider;
  readonly source: Source;
}

/** A body as this provider would deliver it at that moment, proven with `secret` in whatever way it proves things. */
export const genuineDelivery = ({ provider, source }: Way, body: Buffer, secret: string, at: Date): Delivery => {
  const sealed = provider.seal?.(body, secret, at) ?? body;
  return {
    source: source.id,
    method: 'POST',
    headers: provider.sign(sealed, secret, at, source),
    query: {},
    body: sealed,
    ...(provider.secretIn === 'path' && { pathSecret: secret }),
    receivedAt: at,
  };
};

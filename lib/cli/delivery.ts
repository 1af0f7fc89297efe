import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { genuineDelivery } from '../providers/genuine.ts';
import type { Way } from '../providers/genuine.ts';
import type { Delivery, DrawnSecret, Provider } from '../providers/provider.ts';

/** A fresh secret in the form that this provider's have. */
export const drawnFor = (provider: Provider): DrawnSecret => {
  const random = randomBytes(32);
  const plain = random.toString('base64url');
  return provider.drawSecret?.(random) ?? { signing: plain, verifying: plain };
};

/** A body as a delivery that was taken for genuine; a mail file says by its name that it is one. */
export const readableDelivery = (way: Way, body: Buffer, receivedAt: Date, file = ''): Delivery => {
  if (path.extname(file).toLowerCase() !== '.eml') {
    return genuineDelivery(way, body, drawnFor(way.provider).signing, receivedAt);
  }
  const headers = { 'content-type': 'message/rfc822' };
  return { source: way.source.id, method: 'POST', headers, query: {}, body, receivedAt };
};

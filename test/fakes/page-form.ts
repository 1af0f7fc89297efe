import { Configuration } from '../../lib/domain/configuration.ts';
import type { Ledger } from '../../lib/pipeline/ports.ts';
import type { ReceivePorts } from '../../lib/pipeline/receive/receive.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { configuration } from './installation.ts';
import type { World } from './world.ts';

/** The page of the form, the secret of its path, and who fills it in (RFC 5737's own addresses). */
export const page = 'https://www.bluewater.example';
export const pathSecret = 'Zm9ybS1vZi10aGUtbG9iYnktb2YtYmx1ZXdhdGVy';
export const visitor = '203.0.113.7';

/** The installation of the tests with a form of its own, set as given. */
export const withForm = (settings: object): Configuration => {
  const source = { id: 'lobby', provider: 'html', brand: 'bluewater', settings: { origins: [page], ...settings } };
  return Configuration.parse({ ...configuration, sources: [...configuration.sources, source] });
};

const often = { most: 1000, within: 'PT10M' };

/** The ports of a world in which that form is configured, as often as a test likes unless the settings say otherwise. */
export const portsWithForm = ({ ports }: World, settings: object, ledger: Ledger = ports.ledger): ReceivePorts => ({
  ...ports,
  ledger,
  configuration: withForm({ limit: often, ...settings }),
  secrets: { ...ports.secrets, ofSource: async () => [pathSecret] },
});

/** What a browser posts from that page. */
export const filledIn = (body: string, more: Partial<Delivery> = {}): Delivery => ({
  source: 'lobby',
  method: 'POST',
  query: {},
  body: Buffer.from(body),
  pathSecret,
  address: visitor,
  receivedAt: new Date('2026-11-21T08:00:00Z'),
  ...more,
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: page, ...more.headers },
});

import { Said } from '../../lib/domain/interaction.ts';
import type { Provider, Reading } from '../../lib/providers/provider.ts';
import { deliveryOf, type Fixture, fixturesOf, readingOf, secretOf } from './providers.ts';

type Headers = Readonly<Record<string, string>>;

export interface Reader extends Fixture {
  /** What is made of these bytes in place of the fixture's; anything but a reading and `Unreadable` falls through. */
  readonly read: (body: Buffer, headers?: Headers) => Promise<Reading | undefined>;
}

/** The fixtures of a provider, the shortest first, each as a delivery whose body and headers can be replaced. */
export const readersOf = (provider: Provider): readonly [Reader, ...Reader[]] => {
  const secret = secretOf(provider, 'right');
  const readers = fixturesOf(provider).map((fixture): Reader => {
    const delivery = deliveryOf(provider, fixture, secret);
    const read: Reader['read'] = async (body, headers) => {
      const changed = { ...delivery, body, headers: { ...delivery.headers, ...headers } };
      const reading = await readingOf(provider, changed, fixture.source);
      return 'throws' in reading ? undefined : reading;
    };
    return { ...fixture, headers: delivery.headers, read };
  });
  const [first, ...more] = readers.sort((one, other) => one.body.length - other.body.length);
  if (!first) throw new Error(`Got no fixture of ${provider.name}, expected fixtures/*.body.*: write one.`);
  return [first, ...more];
};

/** What is wrong with a reading: whatever an interaction cannot hold, or what is too much to store. */
export const wrongIn = (reading: Reading | undefined): unknown[] =>
  (reading?.said ?? []).flatMap((one) => [
    ...(Said.safeParse(one).error?.issues ?? []),
    ...(one.text.length > 20_000 || Buffer.byteLength(JSON.stringify(one)) > 300_000 ? ['too long'] : []),
  ]);

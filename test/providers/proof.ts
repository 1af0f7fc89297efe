import type { Delivery, Provider } from '../../lib/providers/provider.ts';
import { deliveryOf, type Fixture, noon, secretOf } from './providers.ts';

/** Where a delivery of a provider holds what proves it, found by what changes with the secret or with the time. */
export interface Proofs {
  readonly headers: readonly string[];
  /** The texts that prove it, by where they stand. */
  values(delivery: Delivery): readonly (readonly [place: string, value: string])[];
  replaced(delivery: Delivery, place: string, value: string | undefined): Delivery;
}

const inPath = 'the path';
const inBody = 'the body';

export const flip = (bytes: Buffer, bit: number): Buffer => {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
};

/** The hexadecimal or Base64 word of a body that another secret would have made another. */
const wordAt = (body: Buffer, other: Buffer): readonly [from: number, to: number] => {
  const isWord = (at: number): boolean => /[\w+/=]/.test(String.fromCharCode(body[at] ?? 0));
  let from = 0;
  while (from < body.length && body[from] === other[from]) from += 1;
  let to = from;
  while (from > 0 && isWord(from - 1)) from -= 1;
  while (to < body.length && isWord(to)) to += 1;
  // In a urlencoded form the name and its `=` look like the beginning of the word.
  const equals = body.subarray(from, to).indexOf('=');
  return [equals >= 0 && equals < to - from - 2 ? from + equals + 1 : from, to];
};

const changedHeaders = (one: Delivery, other: Delivery): string[] =>
  Object.keys(one.headers).filter((name) => one.headers[name] !== other.headers[name]);

export const proofsIn = (provider: Provider, fixture: Fixture): Proofs => {
  const right = secretOf(provider, 'right');
  const genuine = deliveryOf(provider, fixture, right);
  const other = deliveryOf(provider, fixture, secretOf(provider, 'wrong'));
  const later = deliveryOf(provider, fixture, right, new Date(noon.getTime() + 86_400_000));
  const headers = [...new Set([...changedHeaders(genuine, other), ...changedHeaders(genuine, later)])];
  const [from, to] = provider.seal ? wordAt(genuine.body, other.body) : [0, 0];
  const places = [...headers, ...(provider.secretIn === 'path' ? [inPath] : []), ...(to > from ? [inBody] : [])];
  const valueAt = (delivery: Delivery, place: string): string => {
    if (place === inPath) return delivery.pathSecret ?? '';
    return place === inBody ? delivery.body.toString('latin1', from, to) : (delivery.headers[place] ?? '');
  };
  return {
    headers,
    values: (delivery) => places.map((place) => [place, valueAt(delivery, place)] as const),
    replaced: (delivery, place, value) => {
      if (place === inPath) return { ...delivery, pathSecret: value };
      if (place === inBody) {
        const { body } = delivery;
        // Without its proof a body is what it was before it got one.
        if (!value) return { ...delivery, body: fixture.body };
        const pieces = [body.subarray(0, from), Buffer.from(value, 'latin1'), body.subarray(to)];
        return { ...delivery, body: Buffer.concat(pieces) };
      }
      const { [place]: _, ...rest } = delivery.headers;
      return { ...delivery, headers: value === undefined ? rest : { ...rest, [place]: value } };
    },
  };
};

/** The delivery with every proof changed. */
export const withProof = (
  delivery: Delivery,
  proofs: Proofs,
  change: (value: string) => string | undefined,
): Delivery =>
  proofs.values(delivery).reduce((so, [place, value]) => proofs.replaced(so, place, change(value)), delivery);

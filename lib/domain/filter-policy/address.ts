interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

const join = (parts: readonly number[], width: bigint): bigint =>
  parts.reduce((value, part) => (value << width) | BigInt(part), 0n);

const version4 = (text: string): Address | undefined => {
  const parts = text.split('.');
  const plain = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return plain ? { bits: 32, value: join(parts.map(Number), 8n) } : undefined;
};

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));

const version6 = (text: string): Address | undefined => {
  const halves = text.split('::');
  const [front = [], back] = halves.map(groups);
  const gap = back ? 8 - front.length - back.length : 0;
  if (halves.length > 2 || gap < 0) return undefined;
  const all = [...front, ...Array<string>(gap).fill('0'), ...(back ?? [])];
  const plain = all.length === 8 && all.every((group) => /^[\da-f]{1,4}$/i.test(group));
  return plain
    ? {
        bits: 128,
        value: join(
          all.map((group) => Number.parseInt(group, 16)),
          16n,
        ),
      }
    : undefined;
};

const addressOf = (text: string): Address | undefined => version4(text) ?? version6(text);

/** A block of IP addresses such as `10.0.0.0/24` or `2001:db8::/32`; `undefined` when it is none. */
const blockOf = (cidr: string): (Address & { readonly prefix: number }) | undefined => {
  const [start = '', mask = '', ...rest] = cidr.split('/');
  const address = addressOf(start);
  const readable = rest.length === 0 && /^\d{1,3}$/.test(mask) && address && Number(mask) <= address.bits;
  return readable ? { ...address, prefix: Number(mask) } : undefined;
};

/** Whether this is a block of addresses in CIDR notation. */
export const isBlock = (cidr: string): boolean => blockOf(cidr) !== undefined;

/** Whether an address lies within a block. Anything that is no address, or of the other version, does not. */
export const liesWithin = (cidr: string, text: string): boolean => {
  const block = blockOf(cidr);
  const address = addressOf(text);
  if (!block || address?.bits !== block.bits) return false;
  const ignored = BigInt(block.bits - block.prefix);
  return address.value >> ignored === block.value >> ignored;
};

import type { Sealed } from './mail.ts';

/** By type, by name where the type is nothing, and by the first bytes. */
const formats: readonly (readonly [format: Sealed, type: RegExp, name: RegExp])[] = [
  ['TNEF', /^application\/(?:vnd\.)?ms-tnef$/, /^(?:winmail\.dat|att\d{3,}\.dat)$/i],
  // A signature that stands beside what it signs (smime.p7s) seals nothing.
  ['S/MIME', /^application\/(?:x-)?pkcs7-mime$/, /\.p7m$/i],
  ['OpenPGP', /^application\/pgp-encrypted$/, /\.(?:pgp|gpg)$/i],
];

/** https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxtnef: TNEFSignature, least byte first. */
const tnef = Buffer.from([0x78, 0x9f, 0x3e, 0x22]);

/** The format of a file whose inside we do not open, if it is one of those that hold words. */
export const sealedAs = (type: string, name: string | undefined, bytes: Uint8Array): Sealed | undefined => {
  if (tnef.equals(bytes.subarray(0, 4))) return 'TNEF';
  const nameless = /^application\/(?:octet-stream|x-unknown)$/.test(type);
  return formats.find(([, types, names]) => types.test(type) || (nameless && names.test(name ?? '')))?.[0];
};

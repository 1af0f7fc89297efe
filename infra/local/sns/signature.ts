import { createPrivateKey, createPublicKey, generateKeyPair, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

import type { DeliveryStore } from './delivery-store.ts';

const newKey = async (): Promise<KeyObject> =>
  (await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })).privateKey;

const keyOf = async (store: DeliveryStore): Promise<KeyObject> => {
  const kept = store.signingKey();
  if (kept !== undefined) return createPrivateKey(kept);
  const key = await newKey();
  store.keepSigningKey(key.export({ type: 'pkcs8', format: 'pem' }).toString());
  return key;
};

/** Fields in the order in which they are signed; those that a message does not have are left out. */
const signedFields = [
  'Message',
  'MessageId',
  'Subject',
  'SubscribeURL',
  'Timestamp',
  'Token',
  'TopicArn',
  'Type',
] as const;
type Signable = Readonly<Partial<Record<(typeof signedFields)[number], string>>>;

/** What SNS signs of a message. https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message-verify-message-signature.html */
export const stringToSign = (fields: Signable): string =>
  signedFields.map((name) => (fields[name] === undefined ? '' : `${name}\n${fields[name]}\n`)).join('');

const signAsync = promisify(
  (text: string, key: KeyObject, done: (error: Error | null, signature: Buffer) => void): void =>
    sign('sha256', Buffer.from(text), key, done),
);

/**
 * Signs as SNS does with SignatureVersion 2, by a key that this machine made for itself and keeps. Where SNS publishes
 * a certificate, the bare public key stands at the same place, for Node cannot make certificates: a receiver that is to
 * verify locally must be told to trust that address.
 */
export const openSigner = (store: DeliveryStore) => {
  let key: Promise<KeyObject> | undefined;
  const once = (): Promise<KeyObject> => (key ??= keyOf(store));
  return {
    sign: async (fields: Signable): Promise<string> =>
      (await signAsync(stringToSign(fields), await once())).toString('base64'),
    publicKey: async (): Promise<string> =>
      createPublicKey(await once())
        .export({ type: 'spki', format: 'pem' })
        .toString(),
  };
};
export type Signer = ReturnType<typeof openSigner>;

import { createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from '@jest/globals';

import { stringToSign } from '../../../infra/local/sns/signature.ts';
import { samples, vectors } from '../../providers/vectors.ts';

const hashes: Readonly<Record<string, string>> = { 1: 'sha1', 2: 'sha256' };

const known = vectors().filter(({ id }) => id.startsWith('aws-sns.'));
if (known.length === 0) {
  it.todo('signs what AWS signs: skipped, since there is no folder ../shared/samples beside this repository');
} else {
  it.each(known)('signs what AWS signed: $id', ({ input }) => {
    const message = JSON.parse(readFileSync(path.join(samples, input['messageFile'] ?? ''), 'utf8')) as Record<string, string>;
    const key = createPublicKey(readFileSync(path.join(samples, input['certFile'] ?? '')));
    const genuine = (fields: Readonly<Record<string, string>>): boolean =>
      verify(
        hashes[fields['SignatureVersion'] ?? ''],
        Buffer.from(stringToSign(fields)),
        key,
        Buffer.from(fields['Signature'] ?? '', 'base64'),
      );
    expect(genuine(message)).toBe(true);
    expect(genuine({ ...message, Message: `${message['Message']}x` })).toBe(false);
  });
}

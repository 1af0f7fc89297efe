import type { Source } from '../../domain/configuration.ts';
import { jsonObject, keyOf, settingsOf } from '../decode.ts';
import { readMapped } from '../mapping-read.ts';
import type { Reading } from '../provider.ts';
import { Settings } from './payload.ts';

/**
 * What a body says: by the mapping of the source, else what its names let guess. Its key is what the mapping names, for
 * no header is known to be signed; else the body itself.
 */
export const readingIn = (body: Buffer, source: Source): Reading =>
  readMapped(jsonObject(body), settingsOf(Settings, source).map, source, keyOf('body', undefined, body));

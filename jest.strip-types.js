import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';

/** Runs the sources as Node itself does: types are stripped, columns stay, so no source map is needed. */
export default {
  getCacheKey: (source, file, { instrument }) =>
    createHash('sha1').update([source, file, process.version, instrument].join('\0')).digest('hex'),
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
};

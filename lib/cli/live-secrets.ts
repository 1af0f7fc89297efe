import { readSecrets } from '../config/secrets-file.ts';
import type { Source } from '../domain/configuration.ts';
import type { Flags } from './command.ts';
import { deployedSecrets, type Place } from './place.ts';
import { configuration, secretsFile } from './settings.ts';

/** The live secrets of a source, newest first: of a pipeline, or without one of the secrets file here. */
export const liveSecrets = async (source: Source, flags: Flags, place?: Place): Promise<readonly string[]> => {
  if (flags.secret !== undefined) return [flags.secret];
  const secrets = deployedSecrets(flags) ?? place?.secrets;
  if (secrets) return secrets.ofSource(source.id);
  return readSecrets(secretsFile(), configuration()).sources[source.id] ?? [];
};

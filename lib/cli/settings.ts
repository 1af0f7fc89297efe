import { readConfiguration } from '../config/load.ts';
import type { Configuration } from '../domain/configuration.ts';

/** The folder that `npm start` keeps its data in. */
export const dataFolder = (): string => process.env['EARSHOT_DATA'] ?? '.earshot';

/** The file with this machine's secrets. */
export const secretsFile = (): string => process.env['EARSHOT_SECRETS'] ?? 'earshot.secrets.json';

export const configurationFile = (): string => process.env['EARSHOT_CONFIG'] ?? 'earshot.config.json';

/** The configuration, for the local run or for what is deployed. Throws `WrongConfiguration`, one line per mistake. */
export const configuration = (stage: 'local' | 'deployed' = 'local'): Configuration =>
  readConfiguration(configurationFile(), { stage });

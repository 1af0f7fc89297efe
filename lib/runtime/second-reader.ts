import { dynamoDbClient, whileSomebodyWaits } from '../adapters/clients.ts';
import { comprehend } from '../adapters/comprehend.ts';
import type { Configuration } from '../domain/configuration.ts';
import type { AskSecond } from '../pipeline/ports.ts';
import { patientReader } from '../pipeline/understand/second-reader.ts';
import { isLocal } from './environment.ts';
import { log, systemClock } from './log.ts';

/** Who gives second opinions, where one is configured. Nobody in the local run, whose credentials are none. */
export const secondReader = ({ triage }: Configuration): AskSecond | undefined => {
  const reader = triage?.secondOpinion;
  if (reader === undefined || isLocal()) return undefined;
  const { region } = reader;
  return patientReader(comprehend(dynamoDbClient(whileSomebodyWaits, { ...(region !== undefined && { region }) })), {
    clock: systemClock,
    log,
  });
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Configuration } from '../domain/configuration.ts';

/** A variable that the template must give. Throws at the cold start, where a deployment notices. */
export const requireEnv = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is missing: grant it in infra/.`);
  return value;
};

/** The configuration that was checked when the bundle was made, and lies beside it. */
export const bundledConfiguration = (): Configuration =>
  JSON.parse(readFileSync(join(requireEnv('LAMBDA_TASK_ROOT'), 'configuration.json'), 'utf8')) as Configuration;

/** Whether the SDK is told to find AWS on this very machine, as the local run does and AWS never. */
export const isLocal = (): boolean =>
  Object.entries(process.env).some(([name, value]) => name.startsWith('AWS_ENDPOINT_URL') && /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/u.test(`${value}/`));

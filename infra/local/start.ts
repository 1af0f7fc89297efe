import { enableCompileCache } from 'node:module';

import type { Run } from './run.ts';

// Kept between starts, it saves half a second of compiling; so what is compiled must be imported after it.
enableCompileCache();
const { createRun } = await import('./run.ts');
const { onParentGone } = await import('./parent-gone.ts');
const { WrongConfiguration } = await import('../../lib/config/mistake.ts');

/** After this long a stop is no longer clean, but still a stop: nothing that was accepted is lost by it. */
const patienceMilliseconds = 4000;

const portOf = (text: string): number => {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535 && text.trim() !== '') return port;
  throw new Error(`PORT is ${JSON.stringify(text)}, expected a number from 0 to 65535.`);
};

const start = (): Promise<Run> => {
  const { PORT, HOST, EARSHOT_CONFIG, EARSHOT_SECRETS, EARSHOT_DATA } = process.env;
  return createRun({
    configuration: EARSHOT_CONFIG ?? 'earshot.config.json',
    secrets: EARSHOT_SECRETS ?? 'earshot.secrets.json',
    data: EARSHOT_DATA ?? '.earshot',
    port: portOf(PORT ?? '3000'),
    host: HOST ?? '127.0.0.1',
  });
};

const stopOn = (run: Run): void => {
  const stop = (): void => {
    setTimeout(() => process.exit(1), patienceMilliseconds).unref();
    run.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`Stopped, but not cleanly: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  onParentGone(stop);
};

try {
  const run = await start();
  stopOn(run);
  // One write: who waits for the first line finds the second beside it.
  console.log(`earshot listening on ${run.url}\nthe desk page is ${run.url}/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof WrongConfiguration ? 2 : 1;
}

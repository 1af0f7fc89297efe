import { jest } from '@jest/globals';

import { main } from '../../lib/cli/main.ts';
import type { Called } from './call.ts';

/** What is written to a stream of this process from now on, and nobody else sees. */
const caught = (stream: NodeJS.WriteStream) => {
  let text = '';
  const before = stream.listeners('error');
  const spy = jest.spyOn(stream, 'write').mockImplementation((chunk: unknown) => {
    text += String(chunk);
    return true;
  });
  return {
    text: (): string => text,
    release: (): void => {
      spy.mockRestore();
      // The command line listens for a reader who has enough, once for each call.
      const ours = stream.listeners('error').filter((one) => !before.includes(one));
      for (const one of ours) stream.off('error', one as () => void);
    },
  };
};

/**
 * The command line within this process, for verbs that hold nothing open: a hundred times as fast as a process of its
 * own. One at a time, since what it says and what it finds in the environment are the process's.
 */
export const callWithin = async (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Called> => {
  const before = { ...process.env };
  Object.assign(process.env, env);
  const [out, error] = [caught(process.stdout), caught(process.stderr)];
  try {
    const code = await main(args);
    return { code, out: out.text(), error: error.text() };
  } finally {
    out.release();
    error.release();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
};

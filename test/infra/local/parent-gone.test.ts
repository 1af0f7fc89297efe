import { expect, it } from '@jest/globals';

import { onParentGone } from '../../../infra/local/parent-gone.ts';
import { until } from '../../local-run/start-run.ts';

it('npm start ends when npm is told to, whose shell does not pass the signal on; whoever else started it may go', async () => {
  let parent = 7;
  const stopped: string[] = [];
  const closers = [true, false].map((isOurs) =>
    onParentGone(() => stopped.push(isOurs ? 'of npm' : 'of another'), { id: () => parent, isOurs }),
  );
  parent = 1;
  await until('the end', () => stopped.length > 0);
  for (const close of closers) close();
  expect(stopped).toEqual(['of npm']);
});

import { describe, expect, it } from '@jest/globals';

import { verbs } from '../../lib/cli/verbs.ts';
import { call } from './call.ts';

/** Makes the process believe that it runs on the Node that many machines have; the one that it starts does not. */
const versions = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.20.2"}})';
const onNode20 = `data:text/javascript,${versions}`;

describe('the command line', () => {
  it('starts on a machine whose own Node is too old, and ends as the command ends', async () => {
    const { code, out } = await call(['help'], { node: ['--import', onNode20] });
    expect([code, out.split('\n')[0]]).toEqual([0, 'Usage: npx earshot <verb> [options]']);
    expect((await call(['rewind'], { node: ['--import', onNode20] })).code).toBe(2);
  });

  it('names every verb that there is', async () => {
    const { out } = await call(['--help']);
    for (const name of Object.keys(verbs)) expect(out).toContain(`\n  ${name} `);
  });

  it('tells the options of one verb', async () => {
    const { code, out } = await call(['send', '--help']);
    expect([code, out]).toEqual([0, expect.stringContaining('--text "…"')]);
  });

  it.each([
    ['a verb that is not there', ['rewind'], 'There are: send, tail, explain, cases, customers,'],
    ['no verb', [], 'Usage:'],
    ['an option that the verb does not take', ['cases', '--text', 'sentinel'], 'Got --text in a way that cases'],
    ['an option without its value', ['send', 'x', '--text'], 'Got --text in a way that send'],
    ['too few words', ['read', 'postmark'], 'expected <provider> <file…>'],
    ['too many words', ['cases', 'sentinel'], 'Got 1 words after it, expected none'],
    ['a provider that is not there', ['read', 'sentinel', 'a.json'], 'There are: '],
    ['a source that is not there', ['send', 'sentinel'], 'There are: x, contact, help.'],
    ['something that is no id', ['explain', 'sentinel@example.com'], 'expected the 26 letters and digits'],
    ['a stack and its table', ['cases', '--stack', 'Earshot-main', '--table', 'sentinel'], 'expected one: a stack knows'],
    ['what no stack can be called', ['doctor', '--stack', 'sentinel main'], 'expected one such as Earshot-main'],
    ['two bodies at once', ['send', 'x', '--file', 'a', '--text', 'sentinel'], 'expected one of them'],
  ])('refuses %s with 2, and says what was expected', async (_, args, expected) => {
    const { code, out, error } = await call(args, { env: { EARSHOT_DATA: '/nowhere' } });
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(expected);
    expect(error).not.toContain('sentinel');
  });

  it.each([['tail'], ['explain', '01M8074VZGGSQ98MA1YWRDBY2S']])(
    'says how to start a run when %s finds none',
    async (...args) => {
      const { code, error } = await call(args, { env: { EARSHOT_DATA: '/nowhere' } });
      expect([code, error]).toEqual([1, expect.stringContaining('start it with npm start')]);
    },
  );
});

import { afterEach, describe, expect, it } from '@jest/globals';

import { lambda, route, startTiny } from '../../local-run/tiny-run.ts';
import type { TinyOptions } from '../../local-run/tiny-run.ts';

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
});

const start = async (options: TinyOptions) => {
  const run = await startTiny(options);
  close = run.close;
  return run;
};

const answering = (source: string, properties = {}): TinyOptions => ({
  functions: { Answer: source },
  resources: { Answer: lambda(properties), ...route('ANY /do/{what}', 'Answer') },
});

describe('a function of the template', () => {
  it('has the environment that the template and Lambda give it, and nothing else', async () => {
    process.env['EARSHOT_TEST_LEAK'] = 'must not be seen';
    const run = await start({
      functions: { Answer: 'exports.handler = async () => ({ statusCode: 200, body: JSON.stringify(process.env) })' },
      resources: {
        Ledger: { Type: 'AWS::S3::Bucket' },
        Answer: lambda({
          Environment: {
            Variables: { LEDGER_TABLE: { Ref: 'Ledger' }, PUBLIC_URL: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } },
          },
        }),
        ...route('ANY /do/{what}', 'Answer'),
      },
    });
    const seen = (await (await fetch(`${run.url}/do/it`)).json()) as Record<string, string>;
    delete process.env['EARSHOT_TEST_LEAK'];
    expect(seen).toMatchObject({
      LEDGER_TABLE: 'earshot-local-ledger',
      PUBLIC_URL: run.url,
      AWS_LAMBDA_FUNCTION_NAME: 'earshot-local-Answer',
    });
    const ours = Object.keys(seen).filter((name) => !/^(AWS|LAMBDA)_|^TZ$/.test(name));
    expect(ours.sort()).toEqual(['LEDGER_TABLE', 'PUBLIC_URL']);
  });

  it('loads its bundle once and works on several invocations at once', async () => {
    const run = await start(
      answering(`
        let loads = 0, inside = 0, most = 0; loads += 1;
        exports.handler = async () => {
          most = Math.max(most, inside += 1);
          await new Promise((resolve) => setTimeout(resolve, 50));
          inside -= 1;
          return { statusCode: 200, body: JSON.stringify({ loads, most }) };
        };`),
    );
    await Promise.all([1, 2, 3].map(() => fetch(`${run.url}/do/it`)));
    expect(await (await fetch(`${run.url}/do/it`)).json()).toEqual({ loads: 1, most: 3 });
  });

  it.each([
    ['throws', 'exports.handler = async () => { throw new Error("no"); };', 'Error: no'],
    ['exits', 'exports.handler = async () => process.exit(3);', 'Runtime.ExitError'],
    [
      'leaves a rejection unhandled',
      'exports.handler = () => { Promise.reject(new Error("no")); return new Promise(() => {}); };',
      'Runtime.UnhandledError',
    ],
    [
      'takes longer than the template allows',
      'exports.handler = () => new Promise(() => {});',
      'Task timed out after 0.20 seconds',
    ],
    ['wants a callback', 'exports.handler = (event, context, callback) => callback();', 'takes a callback'],
    ['cannot be loaded', 'throw new Error("LEDGER_TABLE is missing");', 'LEDGER_TABLE is missing'],
  ])('that %s is answered as API Gateway does, and says why in the terminal only', async (_, source, why) => {
    const run = await start(answering(source, { Timeout: 0.2 }));
    const response = await fetch(`${run.url}/do/it`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"message":"Internal Server Error"}');
    expect(run.lines.join('\n')).toContain(why);
  });

  it('works again after its thread died', async () => {
    const run = await start(
      answering(
        'exports.handler = async ({ pathParameters: { what } }) => what === "die" ? process.exit(1) : { statusCode: 200, body: what };',
      ),
    );
    expect((await fetch(`${run.url}/do/die`)).status).toBe(500);
    expect(await (await fetch(`${run.url}/do/live`)).text()).toBe('live');
  });
});

import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

import { describe, expect, it } from '@jest/globals';

import { googleForms } from '../../lib/providers/google-forms/index.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { home, inWords, secretOf, sourceOf } from './providers.ts';

const readme = readFileSync(path.join(home, 'google-forms/README.md'), 'utf8');
const [, script = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
const secret = secretOf(googleForms, 'right').signing;
const source = sourceOf(googleForms);

/** Apps Script has Java's bytes: -128 to 127. */
const signedBytes = (bytes: Buffer): number[] => [...new Int8Array(bytes)];
const bufferOf = (bytes: readonly number[]): Buffer => Buffer.from(Int8Array.from(bytes).buffer);

interface Fetch {
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly payload: readonly number[];
}

const answerTo = (id: number, type: string, title: string, response: unknown, rows: readonly string[] = []) => ({
  getItem: () => ({
    getId: () => id, getType: () => type, getTitle: () => title,
    asGridItem: () => ({ getRows: () => rows }), asCheckboxGridItem: () => ({ getRows: () => rows }),
  }),
  getResponse: () => response,
});

const responseAt = (id: string, time: string, ...answers: readonly object[]) => ({
  getId: () => id, getTimestamp: () => new Date(time), getRespondentEmail: () => '', getItemResponses: () => answers,
});
type Response = ReturnType<typeof responseAt>;

/** The form with its script, on a machine that answers what `statuses` says, else 200. */
const formWith = (responses: readonly Response[], statuses: number[] = []) => {
  const fetched: Fetch[] = [];
  const properties = new Map([['EARSHOT_URL', 'https://earshot.example/in/lobby'], ['EARSHOT_SECRET', secret]]);
  const cache = new Map<string, string>();
  const triggers: string[] = [];
  const form = {
    getId: () => 'form-1', getTitle: () => 'Contact',
    getResponses: (since: Date) => responses.filter((response) => response.getTimestamp() >= since),
  };
  const trigger = (name: string) => {
    const made = { create: () => triggers.push(name) };
    return { forForm: () => ({ onFormSubmit: () => made }), timeBased: () => ({ everyMinutes: () => made }) };
  };
  const context = vm.createContext({
    PropertiesService: { getScriptProperties: () => ({
      getProperty: (name: string) => properties.get(name) ?? null,
      setProperty: (name: string, value: string) => properties.set(name, value),
    }) },
    CacheService: { getScriptCache: () => ({
      get: (name: string) => cache.get(name) ?? null, put: (name: string, value: string) => cache.set(name, value),
    }) },
    ScriptApp: { getProjectTriggers: () => [], newTrigger: trigger },
    FormApp: { getActiveForm: () => form },
    Utilities: {
      base64Decode: (text: string) => signedBytes(Buffer.from(text, 'base64')),
      base64Encode: (bytes: number[]) => bufferOf(bytes).toString('base64'),
      newBlob: (text: string) => ({ getBytes: () => signedBytes(Buffer.from(text)) }),
      computeHmacSha256Signature: (value: number[], key: number[]) =>
        signedBytes(createHmac('sha256', bufferOf(key)).update(bufferOf(value)).digest()),
    },
    UrlFetchApp: { fetch: (_url: string, options: Fetch) => {
      fetched.push(options);
      const status = statuses.shift() ?? 200;
      return { getResponseCode: () => status };
    } },
  });
  vm.runInContext(script, context);
  const run = (code: string): void => void vm.runInContext(code, context);
  return { run, fetched, properties, cache, triggers, submit: (response: Response) => {
    Object.assign(context, { event: { response, source: form } });
    run('onResponse(event)');
  } };
};

const deliveryOf = ({ headers, contentType, payload }: Fetch): Delivery => ({
  source: 'lobby', method: 'POST', headers: { ...headers, 'content-type': contentType }, query: {},
  body: bufferOf(payload), receivedAt: new Date(),
});

const keysIn = async (fetched: readonly Fetch[]): Promise<string[]> => {
  const readings = await Promise.all(fetched.map(async (one) => googleForms.read(deliveryOf(one), source)));
  return readings.flatMap(({ said }) => said.map(({ key }) => key));
};

const first = responseAt('r1', '2026-03-01T10:00:00.000Z', answerTo(1, 'PARAGRAPH_TEXT', 'What?', 'Wet 😡 “bed”'),
  answerTo(2, 'GRID', 'Rate', ['Good', null], ['Room', 'Food']));
const second = responseAt('r2', '2026-03-01T10:01:00.000Z', answerTo(1, 'PARAGRAPH_TEXT', 'What?', 'Cold'));

describe('the script that google-forms/README.md gives', () => {
  it('sends a response that is taken for genuine and read with every answer', async () => {
    const form = formWith([first]);
    form.submit(first);
    const delivery = deliveryOf(form.fetched[0] ?? { headers: {}, contentType: '', payload: [] });
    expect(inWords(googleForms.verify(delivery, [secret], source))).toBe('genuine');
    const { said, unreadable } = await googleForms.read(delivery, source);
    expect(unreadable).toEqual([]);
    expect(said).toMatchObject([{
      key: 'response:r1@2026-03-01T10:00:00.000Z', saidAt: '2026-03-01T10:00:00.000Z', subject: 'Contact',
      text: 'Wet 😡 “bed”', fields: { 'What?': 'Wet 😡 “bed”', Rate: 'Room: Good' },
    }]);
  });

  it('sets a trigger for each response and one for what did not get through', () => {
    const form = formWith([]);
    form.run('setUp()');
    expect(form.triggers).toEqual(['onResponse', 'catchUp']);
    expect(Number(form.properties.get('CAUGHT_UP_TO'))).toBeGreaterThan(0);
  });

  it('sends again what did not get through, oldest first, and nothing that did', async () => {
    const form = formWith([second, first], [503, 200]);
    form.properties.set('CAUGHT_UP_TO', String(Date.parse('2026-03-01T09:59:00Z')));
    expect(() => form.submit(first)).toThrow('Earshot answered 503');
    form.submit(second);
    form.run('catchUp()');
    form.run('catchUp()');
    const keys = ['response:r1@2026-03-01T10:00:00.000Z', 'response:r2@2026-03-01T10:01:00.000Z'];
    expect(await keysIn(form.fetched)).toEqual([...keys, keys[0]]);
  });

  it('stays where it is while nothing gets through, so that nothing is passed over', async () => {
    const since = String(Date.parse('2026-03-01T09:59:00Z'));
    const form = formWith([first, second], [401, 503]);
    form.properties.set('CAUGHT_UP_TO', since);
    expect(() => form.run('catchUp()')).toThrow('Earshot answered 401');
    expect(() => form.run('catchUp()')).toThrow('Earshot answered 503');
    expect(form.properties.get('CAUGHT_UP_TO')).toBe(since);
    form.run('catchUp()');
    expect(form.fetched.length).toBe(4);
    expect(form.properties.get('CAUGHT_UP_TO')).toBe(String(Date.parse('2026-03-01T10:01:00Z')));
  });

  it('sends a response that was delivered hours ago as the same interaction', async () => {
    const form = formWith([first]);
    form.submit(first);
    form.cache.clear();
    form.submit(first);
    const [one, other] = await keysIn(form.fetched);
    expect(other).toBe(one);
  });
});

import { describe, expect, it } from '@jest/globals';

import { loadConfiguration } from '../../lib/config/load.ts';
import { bluewater } from './bluewater.ts';
import { broken, linesOf, set, tiers } from './broken.ts';

describe('the configuration', () => {
  it('loads with its defaults when nothing is wrong', () => {
    const { brands, sources, subscribers, policies } = bluewater();
    const file = { brands, sources, subscribers, policies };
    const loaded = loadConfiguration(
      broken(({ brands }) => Reflect.deleteProperty(brands[0] ?? {}, 'timeZone')),
      { stage: 'deployed' },
    );
    expect(loaded).toMatchObject({ ok: true, configuration: { brands: [{ id: 'bluewater', timeZone: 'UTC' }] } });
    expect(loadConfiguration(file, { stage: 'deployed' })).toMatchObject({
      ok: true,
      configuration: { customers: { vip: [] }, retention: { interactions: 'P400D', raw: 'P30D' } },
    });
  });

  it('tells all mistakes at once, those of the shape and those across the file', () => {
    const file = broken(({ brands, sources, subscribers, policies }) => {
      Object.assign(brands[0] ?? {}, { timeZone: 7 });
      sources.push({ id: 'x', provider: 'fax', brand: 'greenwater', colour: 'red' });
      subscribers.push(
        { id: 'ann', protocol: 'sms', endpoint: '0876' },
        { id: 'plain', protocol: 'http', endpoint: 'http://127.0.0.1/' },
      );
      policies.push({ id: 'default', opensAt: 'soon', tiers: [{ notify: ['nobody'], wait: '5 minutes' }] });
    });
    const paths = linesOf(file).map((line) => line.split(' | ')[0]);
    expect(paths.toSorted((one = '', other = '') => one.localeCompare(other))).toEqual([
      'brands[0].timeZone',
      'policies[1].id',
      'policies[1].opensAt',
      'policies[1].tiers[0].notify[0]',
      'policies[1].tiers[0].wait',
      'sources[3].brand',
      'sources[3].colour',
      'sources[3].id',
      'sources[3].provider',
      'subscribers[6]',
      'subscribers[6].endpoint',
      'subscribers[7].protocol',
    ]);
  });

  it('takes a brand in two policies for a mistake, since the order of the file must not decide', () => {
    const night = { id: 'night', brands: ['bluewater'], ...tiers(['manager']) };
    expect(linesOf(broken(({ policies }) => policies.push(night, { ...night, id: 'weekend' })))).toEqual([
      'policies[2].brands[0] | "bluewater" again | each brand in one policy (policies[1].brands[0] has it)',
    ]);
  });

  it.each(['Asia/Kolkata', 'Europe/Kyiv', 'US/Eastern', 'UTC'])('knows the time zone %s', (timeZone) => {
    expect(linesOf(broken(set(0, 'brands', { timeZone })))).toEqual([]);
  });

  it('never repeats an address of a customer', () => {
    const vip = [{ email: ['ada@example.com'], 'ada@example.com': 'Ada', phone: '+18765550123', note: 7 }];
    const lines = linesOf(broken((file) => (file.customers = { vip })));
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toMatch(/ada@|8765550123/);
  });

  it.each([undefined, null, 7, 'null', '[]', '{"brands": {}}', '{"__proto__": {"brands": []}}'])(
    'withstands %j',
    (source) => {
      expect(loadConfiguration(source, { stage: 'local' }).ok).toBe(false);
    },
  );

  it('says of keys that every object has that they are unknown', () => {
    const file = JSON.stringify(bluewater()).replace('{', '{"__proto__": {"brands": []}, "constructor": 1,');
    expect(linesOf(file).map((line) => line.split(' | ', 2))).toEqual([
      ['__proto__', 'an unknown key'],
      ['constructor', 'an unknown key'],
    ]);
  });

  it('leaves no subscriber out of a check because another cannot be read', () => {
    const file = broken(({ subscribers }) =>
      subscribers.push({ id: 7 }, { id: 'far', protocol: 'lambda', endpoint: 'name' }),
    );
    expect(linesOf(file).map((line) => line.split(' | ')[0])).toEqual([
      'subscribers[6].id',
      'subscribers[6].protocol',
      'subscribers[7].endpoint',
    ]);
  });
});

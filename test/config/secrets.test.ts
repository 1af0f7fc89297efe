import { describe, expect, it } from '@jest/globals';

import { parseSecrets } from '../../lib/config/secrets-file.ts';
import { makeSecrets, subscribersWithoutSecret } from '../../lib/config/secrets.ts';
import { bluewater } from './bluewater.ts';
import { configurationOf } from './broken.ts';

const withHook = () => {
  const file = bluewater();
  file.subscribers.push({ id: 'partner', protocol: 'webhook', endpoint: 'https://partner.example/' });
  return configurationOf(file);
};

const link = Buffer.alloc(32, 7).toString('base64');
const thirtyTwoBytes = (bytes: number): Buffer => Buffer.alloc(bytes, 255);

describe('secrets that are drawn', () => {
  it('are there for every source, in the form that its provider takes, and for links', () => {
    expect(makeSecrets(withHook(), thirtyTwoBytes)).toEqual({
      sources: {
        x: ['__________________________________________8'],
        contact: ['__________________________________________8'],
        help: ['earshot:__________________________________________8'],
      },
      subscribers: { 'ops-room': [], 'on-call': [], partner: ['whsec_//////////////////////////////////////////8='] },
      links: ['//////////////////////////////////////////8='],
    });
  });

  it('leave empty what only the outside world can give, and say so', () => {
    const configuration = withHook();
    const secrets = makeSecrets(configuration, thirtyTwoBytes);
    expect(subscribersWithoutSecret(configuration, secrets)).toEqual(['ops-room', 'on-call']);
  });
});

const wrong: readonly (readonly [name: string, change: object, mistake: string])[] = [
  ['an empty secret', { sources: { x: [''] } }, 'sources.x[0] | an empty text | at least 1 character'],
  ['a secret with a line end', { sources: { x: ['abc\n'] } }, 'sources.x[0] | a text | no white space around it'],
  ['a source without any', { sources: { x: [] } }, 'sources.x | an empty list | at least 1 entry'],
  ['a secret that is no list', { sources: { x: 'abc' } }, 'sources.x | a text | a list'],
  ['no sources', { sources: undefined }, 'sources | nothing | an object'],
  ['a short key for links', { links: ['c2hvcnQ='] }, 'links[0] | a text | at least 32 random bytes, base64'],
  ['no key for links', { links: [] }, 'links | an empty list | at least 1 entry'],
  [
    'an unknown key',
    { source: {} },
    'source | an unknown key | one of "sources", "subscribers", "links" (did you mean "sources"?)',
  ],
];

describe('a secrets file', () => {
  it('may leave subscribers out', () => {
    expect(parseSecrets(JSON.stringify({ sources: { x: ['new', 'old'] }, links: [link] }))).toEqual({
      ok: true,
      secrets: { sources: { x: ['new', 'old'] }, subscribers: {}, links: [link] },
    });
  });

  it.each(wrong)('with %s is told so', (_name, change, mistake) => {
    const parsed = parseSecrets(JSON.stringify({ sources: { x: ['abc'] }, links: [link], ...change }));
    const lines = parsed.ok
      ? []
      : parsed.mistakes.map(({ path: at, found, expected }) => `${at} | ${found} | ${expected}`);
    expect(lines).toEqual([mistake]);
  });
});

import { describe, expect, it } from '@jest/globals';

import { Said } from '../../lib/domain/interaction.ts';
import { knownBy } from '../../lib/domain/person/known.ts';
import { type Sent, trusted } from './mail-posts.ts';
import { readOn, type Way, ways } from './mails-by-provider.ts';
import { mallory, namedBy, names, proven, signedBy, unproven } from './senders.ts';

/** Which handles of a mail's author are proven by it alone, and by what. */
const provenIn = async (way: Way, sent: Sent) => {
  const { said } = await readOn(way, sent);
  const [one] = said;
  if (!one) throw new Error(`Got nothing on the way ${way.name}, expected a mail: correct the way.`);
  expect(Said.safeParse(one).error?.issues ?? []).toEqual([]);
  const ids = { id: 'i', brand: 'bluewater', source: 'help', provider: way.provider, receivedAt: '2026-03-03T12:00:00Z' };
  const interaction = { ...one, ...ids, channel: 'email' as const };
  const handles = one.author.handles.filter((handle) => knownBy(interaction, handle) === 'proven');
  return { handles, by: one.proof?.aligned };
};

describe.each(ways)('a mail that came by $name', (way) => {
  it.each(proven)('proves its address when %s', async (_why, by, address, sent) => {
    const expected = way.vouches.includes(by) ? { handles: [`email:${address}`], by } : { handles: [], by: undefined };
    expect(await provenIn(way, sent)).toEqual(expected);
  });

  it.each(unproven)('proves nobody when %s', async (_why, sent) => {
    expect(await provenIn(way, sent)).toEqual({ handles: [], by: undefined });
  });

  it.each(names)('never proves Ada by the name %s of somebody else', async (name) => {
    const { handles } = await provenIn(way, namedBy(name));
    expect(handles.filter((handle) => handle !== `email:${mallory}`)).toEqual([]);
  });
});

const seeing = ways.filter(({ vouches }) => vouches.includes('dmarc'));
it.each(seeing)('believes by $name a DMARC that fails before all else', async (way) => {
  // The domain may want its very name in signatures, which we cannot know.
  const sent: Sent = { ...signedBy('mail.example.com', 'ada@example.com', 'ada@mail.example.com'), spf: 'pass' };
  expect((await provenIn(way, sent)).handles).toEqual(['email:ada@example.com']);
  expect((await provenIn(way, { ...sent, dmarc: 'fail', dmarcFor: 'example.com' })).handles).toEqual([]);
});

it('keeps what speaks for the sender: the verdicts, whose signature passed, and by what it is proven', async () => {
  const signed = signedBy('example.com', 'ada@example.com', 'bounce@mailer.example');
  const sent: Sent = { ...signed, dmarc: 'pass', dmarcFor: 'example.com' };
  const read = ways.map(async (way) => [way.name, (await readOn(way, sent)).said[0]?.proof] as const);
  const proofs = Object.fromEntries(await Promise.all(read));
  const handedIn = { spf: 'fail', envelopeFrom: 'bounce@mailer.example' };
  const known = { ...handedIn, dkim: 'pass', signedBy: ['example.com'] };
  expect(proofs['ses']).toEqual({ ...handedIn, dkim: 'pass', dmarc: 'pass', aligned: 'dmarc' });
  expect(proofs['sendgrid']).toEqual({ ...known, aligned: 'dkim' });
  expect(proofs['mailgun']).toEqual({ ...known, aligned: 'dkim' });
  expect(proofs['cloudmailin']).toEqual(handedIn);
  expect(proofs['mime behind a server']).toEqual({ ...known, dmarc: 'pass', by: trusted, aligned: 'dmarc' });
  const untrusted = proofs['mime behind one that is not trusted'];
  expect(untrusted).toEqual({ ...handedIn, dkim: 'pass', dmarc: 'pass', by: trusted });
});

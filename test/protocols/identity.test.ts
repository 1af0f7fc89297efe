import { describe, expect, it } from '@jest/globals';

import { conflictsInWords, handlesInWords, isUnprovenMail } from '../../lib/protocols/identity-words.ts';
import { said } from '../pipeline/person/people.ts';

const ada = 'email:ada@example.com';
const bob = 'email:bob@example.com';

describe('who a customer is, in words', () => {
  it('always says how well each handle is proven', () => {
    const identity = [
      { handle: 'twitter:7', strength: 'proven' },
      { handle: ada, strength: 'given' },
      { handle: 'phone:+18765550100', strength: 'stated' },
    ] as const;
    const handles = identity.map(({ handle }) => handle);
    expect(handlesInWords({ handles, identity: [...identity] }, [], 3)).toEqual([
      'X account 7 (proven)',
      'ada@example.com (as they gave it)',
      '+18765550100 (not proven)',
    ]);
  });

  it('says what speaks for two people', () => {
    const conflict = {
      handles: [ada, bob],
      kind: 'email',
      ids: [ada, bob],
      strength: 'given',
      at: '2026-11-21T08:00:00.000Z',
    } as const;
    expect(conflictsInWords({ conflicts: [{ ...conflict, handles: [ada, bob], ids: [ada, bob] }] }, [], 2)).toEqual([
      'Perhaps two people: ada@example.com and bob@example.com were given together, but both are proven, so they are kept apart.',
    ]);
  });

  it('warns of a mail that bears a proven address and is not proven itself', () => {
    const identity = [{ handle: ada, strength: 'proven' as const }];
    const mail = said({ key: 'm', handles: [ada], channel: 'email' });
    const aligned = said({ key: 'n', handles: [ada], channel: 'email', aligned: true });
    expect([
      isUnprovenMail(mail, { identity }),
      isUnprovenMail(aligned, { identity }),
      isUnprovenMail(mail, {}),
    ]).toEqual([true, false, false]);
  });
});

import * as z from 'zod/mini';

import { Id, say } from '../id.ts';
import { worldwide } from '../person/realm.ts';
import { patternRule } from './pattern.ts';

/** A kind of number that customers of a brand give, and how it is written; or of sentence, and the words in it. */
export const FactKind = z
  .strictObject({
    kind: z
      .string()
      .check(
        z.regex(/^[a-z][A-Za-z]{1,29}$/, { error: 'a word of letters, such as accountNumber' }),
        say('What it is a number of; people read it as words.', 'accountNumber', 'booking'),
      ),
    patterns: z.optional(
      z
      .array(
        z.string().check(z.regex(patternRule, { error: 'a pattern such as BW-#### or room ###; + at most twice' })),
      )
      .check(
        z.minLength(1),
        say(
          'How it is written: # a digit, @ a letter, % either, + behind one of them for one to twelve of it; words ' +
            'before it must stand before it.',
          ['BW-####', 'booking %%%%%%'],
        ),
      ),
    ),
    phrases: z.optional(
      z.array(z.string().check(z.minLength(4), z.maxLength(60))).check(
        z.minLength(1),
        z.maxLength(100),
        say(
          'In place of patterns: words that give away a whole sentence, which is then kept. For `promised` and `tried` ' +
            'there are words already; these take their place.',
          ['the manager said', 'your colleague said'],
        ),
      ),
    ),
    brands: z.optional(z.array(Id).check(say('Of which brands; without this, of all.', ['bluewater']))),
    identifies: z.optional(
      z
        .literal('person')
        .check(
          say(
            'Only one person has it and others cannot guess it, as a member number that is not merely counted up, and ' +
              'unlike a booking: two who call it theirs with a brand, each in private and one of them proven, are taken ' +
              'for one.',
          ),
        ),
    ),
  })
  .check(
    z.refine(({ patterns, phrases }) => (patterns === undefined) !== (phrases === undefined), {
      error: 'either patterns or phrases',
      path: ['patterns'],
    }),
    // Providers know people by those: who writes somebody's number into a form must not become them.
    z.refine(({ kind, identifies }) => identifies === undefined || !worldwide.has(kind.toLowerCase()), {
      error: 'another kind than that of a handle, such as memberNumber',
      path: ['kind'],
    }),
    z.refine(({ identifies, patterns }) => identifies === undefined || patterns !== undefined, {
      error: 'only with patterns',
      path: ['identifies'],
    }),
    z.meta({ title: 'Fact' }),
    say('A kind of thing that customers tell, so that nobody asks for it again.'),
  );
export type FactKind = z.infer<typeof FactKind>;

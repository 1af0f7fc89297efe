import * as z from 'zod/mini';

import { say } from '../id.ts';

/** The languages that have words of their own, by ISO 639-1. */
export const languages = ['en', 'es', 'pt', 'fr', 'de', 'it'] as const;

const weight = z.number().check(z.gte(-6), z.lte(6));
const part = z.number().check(z.gte(0), z.lte(1));

/** A word or phrase of this installation, and what it says. */
export const OwnWords = z
  .strictObject({
    phrase: z
      .string()
      .check(
        z.minLength(2),
        z.maxLength(100),
        z.regex(/\p{L}|\p{N}|\p{Extended_Pictographic}/u, { error: 'a word or a phrase' }),
        say('What they say; "*" at the end of a word stands for all that begin so.', 'red tide', 'sargassum*'),
      ),
    language: z.optional(z.enum(languages).check(say('In texts of this language alone; else in all.', 'es'))),
    unhappy: z.optional(weight.check(say('What it adds to unhappy: "terrible" adds 2.6, "thank you" -1.6.', 1.5))),
    urgent: z.optional(weight.check(say('What it adds to urgent: "stranded" adds 5, "late" 2.8.', 2))),
    reason: z.optional(
      z.string().check(z.minLength(1), z.maxLength(100), say('How people read it.', 'speaks of the red tide')),
    ),
  })
  .check(
    z.refine(({ unhappy, urgent }) => (unhappy ?? urgent) !== undefined, { error: 'unhappy or urgent, or both' }),
    z.meta({ title: 'OwnWords' }),
  );

const Level = z.strictObject({
  unhappy: z.optional(part.check(say('From this figure on; absent: unhappy alone never reaches it.', 0.8))),
  urgent: z.optional(part.check(say('From this figure on; absent: urgent alone never reaches it.', 0.7))),
});

const Region = z.string().check(
  z.regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/u, { error: 'a region of AWS such as eu-west-1' }),
  say("Where it is asked, for there; absent: the stack's own. It is not in all of them.", 'eu-west-1'),
);

/** Who else is asked how unhappy a text sounds. */
const SecondReader = z.strictObject({ service: z.literal('comprehend'), region: z.optional(Region) }).check(
  say('Who else is asked how unhappy a text sounds, and can only raise. Subject and text of short messages leave for Amazon Comprehend.', {
    service: 'comprehend',
  }),
);

/** What this installation knows better about how bad things are. */
export const TriageSettings = z
  .strictObject({
    words: z.optional(z.array(OwnWords).check(say('Words and phrases that are added.'))),
    ignore: z.optional(
      z
        .array(z.string().check(z.minLength(1), z.maxLength(100)))
        .check(say('Words and phrases that count for nothing.', ['Shipwreck Bar'])),
    ),
    levels: z.optional(
      z
        .strictObject({ medium: z.optional(Level), high: z.optional(Level), critical: z.optional(Level) })
        .check(say('Instead of our own: from which figures on it is how bad.')),
    ),
    reach: z.optional(
      z.int().check(z.gte(1), say('How many followers make a public complaint worse.', 10_000)),
    ),
    secondOpinion: z.optional(SecondReader),
  })
  .check(z.meta({ title: 'Triage' }), say('What this installation knows better about how bad things are.'));
export type TriageSettings = z.infer<typeof TriageSettings>;

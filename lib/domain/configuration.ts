import * as z from 'zod/mini';

import { Duration } from './duration.ts';
import { FactKind } from './facts/fact-kind.ts';
import { Id, say } from './id.ts';
import { Policy } from './policy.ts';
import { Subscriber } from './subscriber.ts';
import { TriageSettings } from './triage/settings.ts';

export { Policy, Tier } from './policy.ts';
export { attributeNames, Filter, Protocol, protocols, Subscriber } from './subscriber.ts';

// Intl's list of zones has only one name of each, and often the old one (Asia/Calcutta); its formatter knows all.
const isTimeZone = (name: string): boolean => {
  try {
    return /^[A-Z]/i.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
};

/** The organisation that is spoken to. */
export const Brand = z
  .strictObject({
    id: Id.check(say('Names the brand in this file, in notices and in filters.', 'bluewater')),
    name: z.string().check(z.minLength(1), z.maxLength(60), say('As customers know it.', 'Bluewater Resorts')),
    timeZone: z._default(
      z
        .string()
        .check(
          z.refine(isTimeZone, { error: 'an IANA time zone such as Europe/Lisbon' }),
          say('In which its people read times, and it is night.', 'America/Jamaica', 'Europe/Lisbon'),
        ),
      'UTC',
    ),
    membership: z.optional(
      Id.check(
        say(
          'Brands that say the same here have one membership: a member number, and any other number of a customer, is ' +
            "the same person's with all of them. Without it numbers are the brand's own, and what was heard before it " +
            'was said stays so.',
          'grand-club',
        ),
      ),
    ),
  })
  .check(z.meta({ title: 'Brand' }), say('The organisation that is spoken to.'));
export type Brand = z.infer<typeof Brand>;

/** One mailbox, form or account of a provider, with its own secrets. */
export const Source = z
  .strictObject({
    id: Id.check(say('Names it in the URL: POST /in/{id}.', 'contact')),
    provider: z.string().check(say('Which outside system posts here.')),
    brand: Id.check(say('Whom customers speak to here: the id of a brand.', 'bluewater')),
    account: z.optional(
      z
        .strictObject({ id: z.string(), handle: z.optional(z.string()) })
        .check(
          say("Our own account there, so that our own words are not taken for a customer's.", {
            id: '2244994945',
            handle: 'bluewater',
          }),
        ),
    ),
    fields: z.optional(
      z
        .record(z.string(), z.array(z.string()))
        .check(
          say('Facts that customers give in form fields: kind of fact to the field labels or refs that hold it.', {
            accountNumber: ['member_no'],
          }),
        ),
    ),
    settings: z.optional(
      z
        .record(z.string(), z.unknown())
        .check(say('What else this provider can be told; its README says what there is.')),
    ),
    expectEvery: z.optional(Duration.check(say('Tell people when nothing was heard for this long.', 'PT6H'))),
  })
  .check(z.meta({ title: 'Source' }), say('One mailbox, form or account of a provider, with its own secrets.'));
export type Source = z.infer<typeof Source>;

const Vip = z
  .strictObject({
    email: z.optional(z.string().check(say('Their mail address.', 'ada@example.com'))),
    twitter: z.optional(z.string().check(say("The account's id, not its changing name."))),
    phone: z.optional(z.string().check(say("Their number, with the country's code.", '+18765550123'))),
    member: z.optional(z.string().check(say('Their member number with the brand.'))),
    brand: z.optional(
      Id.check(
        say(
          'Whose member they are: the id of a brand, one of those that share its numbers. To be said where there are ' +
            'others, since the number is somebody else with them.',
          'bluewater',
        ),
      ),
    ),
    note: z.optional(z.string().check(say('What people should know of them.', 'stays monthly'))),
  })
  .check(
    z.refine(({ note: _note, brand: _brand, ...handles }) => Object.keys(handles).length > 0, {
      error: 'email, twitter, phone or member, to know them by',
    }),
    z.refine(({ brand, member }) => brand === undefined || member !== undefined, {
      error: 'only with member, which is what it says whose',
      path: ['brand'],
    }),
    say('A customer who deserves particular care.'),
  );

/** How long what came is kept. */
export const Retention = z.strictObject({
  interactions: z._default(Duration.check(say('How long what customers said is kept, with the files that came along.')), 'P400D'),
  raw: z._default(Duration.check(say('How long deliveries are kept as they came.')), 'P30D'),
});

/** Everything that one installation is told about its world; one file, for the local run and for AWS alike. */
export const Configuration = z.strictObject({
  $schema: z.optional(z.string().check(say('For editors.', './earshot.schema.json'))),
  brands: z.array(Brand).check(z.minLength(1)),
  sources: z.array(Source).check(z.minLength(1)),
  subscribers: z.array(Subscriber).check(z.minLength(1)),
  policies: z.array(Policy).check(z.minLength(1)),
  facts: z.optional(z.array(FactKind)),
  triage: z.optional(TriageSettings),
  customers: z._default(z.strictObject({ vip: z._default(z.array(Vip), []) }), { vip: [] }),
  retention: z._default(Retention, { interactions: 'P400D', raw: 'P30D' }),
});
export type Configuration = z.infer<typeof Configuration>;

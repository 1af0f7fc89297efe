import * as z from 'zod/mini';

import { Duration } from './duration.ts';
import { Severity } from './severity.ts';

const say = (description: string) => z.meta({ description });
/** Ids travel in URLs, message attributes and metric names, so they stay plain. */
const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, { error: 'lower-case letters, digits and dashes, at most 63' }));

const timeZones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

export const Brand = z.strictObject({
  id: Id,
  name: z.string().check(z.minLength(1), z.maxLength(60), say('As customers know it.')),
  timeZone: z._default(z.string().check(z.refine((zone) => timeZones.has(zone), { error: 'an IANA time zone such as Europe/Lisbon' })), 'UTC'),
}).check(say('The organisation that is spoken to.'));
export type Brand = z.infer<typeof Brand>;

export const Source = z.strictObject({
  id: Id.check(say('Names it in the URL: POST /in/{id}.')),
  provider: z.string().check(say('Which outside system posts here.')),
  brand: Id,
  account: z.optional(z.strictObject({ id: z.string(), handle: z.optional(z.string()) }).check(say('Our own account there, so that our own words are not taken for a customer\'s.'))),
  fields: z.optional(z.record(z.string(), z.array(z.string())).check(say('Facts that customers give in form fields: kind of fact to the field labels or refs that hold it.'))),
  expectEvery: z.optional(Duration.check(say('Tell people when nothing was heard for this long.'))),
}).check(say('One mailbox, form or account of a provider, with its own secrets.'));
export type Source = z.infer<typeof Source>;

export const protocols = ['email', 'sms', 'https', 'http', 'sqs', 'lambda', 'slack', 'pagerduty', 'teams', 'webhook'] as const;
export const Protocol = z.enum(protocols);
export type Protocol = z.infer<typeof Protocol>;

/** The message attributes that a filter may name. */
export const attributeNames = ['type', 'brand', 'channel', 'source', 'severity', 'severityRank', 'tier', 'to'] as const;
export const Filter = z.partialRecord(z.enum(attributeNames), z.array(z.union([z.string(), z.number(), z.record(z.string(), z.unknown())])).check(z.minLength(1)));
export type Filter = z.infer<typeof Filter>;

export const Subscriber = z.strictObject({
  id: Id,
  protocol: Protocol,
  endpoint: z.optional(z.string().check(z.minLength(1))),
  filter: z.optional(Filter.check(say('An SNS filter policy on the message attributes.'))),
}).check(say('Whoever is told.'));
export type Subscriber = z.infer<typeof Subscriber>;

export const Tier = z.strictObject({
  notify: z.array(Id).check(z.minLength(1), say('Subscribers that are told when this tier is reached.')),
  wait: Duration.check(say('How long they have before the next tier is told.')),
});
export type Tier = z.infer<typeof Tier>;

export const Policy = z.strictObject({
  id: Id,
  brands: z.optional(z.array(Id)),
  opensAt: z._default(Severity.check(say('A case opens from this severity on.')), 'high'),
  tiers: z.array(Tier).check(z.minLength(1)),
  repeatLastTier: z._default(Duration.check(say('After the last tier, tell it again this often.')), 'PT30M'),
  acknowledgementExpires: z._default(Duration.check(say('"I have it" holds the clock this long.')), 'PT4H'),
}).check(say('Who is told, in which order, after how long a silence.'));
export type Policy = z.infer<typeof Policy>;

const Vip = z.strictObject({
  email: z.optional(z.string()),
  twitter: z.optional(z.string().check(say('The account\'s id, not its changing name.'))),
  phone: z.optional(z.string()),
  member: z.optional(z.string()),
  note: z.optional(z.string()),
});

export const Retention = z.strictObject({
  interactions: z._default(Duration, 'P400D'),
  raw: z._default(Duration, 'P30D'),
});

/** Everything that one installation is told about its world; one file, for the local run and for AWS alike. */
export const Configuration = z.strictObject({
  $schema: z.optional(z.string()),
  brands: z.array(Brand).check(z.minLength(1)),
  sources: z.array(Source).check(z.minLength(1)),
  subscribers: z.array(Subscriber).check(z.minLength(1)),
  policies: z.array(Policy).check(z.minLength(1)),
  customers: z._default(z.strictObject({ vip: z._default(z.array(Vip), []) }), { vip: [] }),
  retention: z._default(Retention, { interactions: 'P400D', raw: 'P30D' }),
});
export type Configuration = z.infer<typeof Configuration>;

/** The brand's own policy, else the policy `default`. The loader has made sure that there is one. */
export const policyOf = (configuration: Configuration, brand: string): Policy => {
  const policy =
    configuration.policies.find(({ brands }) => brands?.includes(brand)) ??
    configuration.policies.find(({ id }) => id === 'default');
  if (!policy) throw new Error(`No policy for brand ${brand}: add one with "brands": ["${brand}"], or one with the id "default".`);
  return policy;
};

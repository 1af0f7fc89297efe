import * as z from 'zod/mini';

import { Duration } from './duration.ts';
import { Severity } from './severity.ts';

/** What an editor shows of a key, and what a mistake says that was expected. */
const say = (description: string, ...examples: readonly unknown[]) => z.meta({ description, ...(examples.length > 0 && { examples }) });
/** Ids travel in URLs, message attributes and metric names, so they stay plain. */
const Id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, { error: 'lower-case letters, digits and dashes, at most 63' }));

const timeZones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

export const Brand = z.strictObject({
  id: Id.check(say('Names the brand in this file, in notices and in filters.', 'bluewater')),
  name: z.string().check(z.minLength(1), z.maxLength(60), say('As customers know it.', 'Bluewater Resorts')),
  timeZone: z._default(z.string().check(z.refine((zone) => timeZones.has(zone), { error: 'an IANA time zone such as Europe/Lisbon' }), say('In which its people read times.', 'America/Jamaica', 'Europe/Lisbon')), 'UTC'),
}).check(z.meta({ title: 'Brand' }), say('The organisation that is spoken to.'));
export type Brand = z.infer<typeof Brand>;

export const Source = z.strictObject({
  id: Id.check(say('Names it in the URL: POST /in/{id}.', 'contact')),
  provider: z.string().check(say('Which outside system posts here.')),
  brand: Id.check(say('Whom customers speak to here: the id of a brand.', 'bluewater')),
  account: z.optional(z.strictObject({ id: z.string(), handle: z.optional(z.string()) }).check(say('Our own account there, so that our own words are not taken for a customer\'s.', { id: '2244994945', handle: 'bluewater' }))),
  fields: z.optional(z.record(z.string(), z.array(z.string())).check(say('Facts that customers give in form fields: kind of fact to the field labels or refs that hold it.', { accountNumber: ['member_no'] }))),
  expectEvery: z.optional(Duration.check(say('Tell people when nothing was heard for this long.', 'PT6H'))),
}).check(z.meta({ title: 'Source' }), say('One mailbox, form or account of a provider, with its own secrets.'));
export type Source = z.infer<typeof Source>;

export const protocols = ['email', 'sms', 'https', 'http', 'sqs', 'lambda', 'slack', 'pagerduty', 'teams', 'webhook'] as const;
export const Protocol = z.enum(protocols).check(say('How they are reached. slack, pagerduty and teams take their address from the secrets file.'));
export type Protocol = z.infer<typeof Protocol>;

/** The message attributes that a filter may name. */
export const attributeNames = ['type', 'brand', 'channel', 'source', 'severity', 'severityRank', 'tier', 'to'] as const;
export const Filter = z.partialRecord(z.enum(attributeNames), z.array(z.union([z.string(), z.number(), z.record(z.string(), z.unknown())])).check(z.minLength(1)));
export type Filter = z.infer<typeof Filter>;

export const Subscriber = z.strictObject({
  id: Id.check(say('Names the subscriber in tiers and filters.', 'front-desk')),
  protocol: Protocol,
  endpoint: z.optional(z.string().check(z.minLength(1), say('Mail address, telephone number (E.164), URL or ARN, as the protocol wants it.', 'desk@bluewater.example', '+18765550100', 'https://crm.bluewater.example/earshot'))),
  filter: z.optional(Filter.check(say('An SNS filter policy on the message attributes; for machines.', { severity: ['high', 'critical'] }))),
}).check(z.meta({ title: 'Subscriber' }), say('Whoever is told: a person (email, sms) or a machine.'));
export type Subscriber = z.infer<typeof Subscriber>;

export const Tier = z.strictObject({
  notify: z.array(Id).check(z.minLength(1), say('Subscribers that are told when this tier is reached.', ['front-desk'])),
  wait: Duration.check(say('How long they have before the next tier is told.')),
}).check(z.meta({ title: 'Tier' }));
export type Tier = z.infer<typeof Tier>;

export const Policy = z.strictObject({
  id: Id.check(say('`default` serves every brand that has no policy of its own.', 'default')),
  brands: z.optional(z.array(Id).check(say('The brands that this policy is for.', ['bluewater']))),
  opensAt: z._default(Severity.check(say('A case opens from this severity on.')), 'high'),
  tiers: z.array(Tier).check(z.minLength(1), say('From the first to be told to the last.')),
  repeatLastTier: z._default(Duration.check(say('After the last tier, tell it again this often.')), 'PT30M'),
  acknowledgementExpires: z._default(Duration.check(say('"I have it" holds the clock this long.')), 'PT4H'),
}).check(z.meta({ title: 'Policy' }), say('Who is told, in which order, after how long a silence.'));
export type Policy = z.infer<typeof Policy>;

const Vip = z.strictObject({
  email: z.optional(z.string().check(say('Their mail address.', 'ada@example.com'))),
  twitter: z.optional(z.string().check(say('The account\'s id, not its changing name.'))),
  phone: z.optional(z.string().check(say('Their number, with the country\'s code.', '+18765550123'))),
  member: z.optional(z.string().check(say('Their account number with the brand.'))),
  note: z.optional(z.string().check(say('What people should know of them.', 'stays monthly'))),
}).check(
  z.refine(({ note: _note, ...handles }) => Object.keys(handles).length > 0, { error: 'email, twitter, phone or member, to know them by' }),
  say('A customer who deserves particular care.'),
);

export const Retention = z.strictObject({
  interactions: z._default(Duration.check(say('How long what customers said is kept.')), 'P400D'),
  raw: z._default(Duration.check(say('How long deliveries are kept as they came.')), 'P30D'),
});

/** Everything that one installation is told about its world; one file, for the local run and for AWS alike. */
export const Configuration = z.strictObject({
  $schema: z.optional(z.string().check(say('For editors.', './earshot.schema.json'))),
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

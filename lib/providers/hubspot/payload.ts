import * as z from 'zod/mini';

const isHttpUrl = (text: string): boolean => /^https?:\/\/[^\s#]+$/i.test(text) && URL.canParse(text);

const wanted = 'the URL that HubSpot calls, such as https://hooks.example.com/in/crm';
const signature = z._default(z.enum(['v3', 'v2', 'v1']), 'v3');

/** Our URL as HubSpot calls it, and which of its signatures must prove a delivery. */
export const Settings = z
  .strictObject({
    url: z.optional(z.string().check(z.maxLength(1000), z.refine(isHttpUrl, { error: wanted }))),
    signature,
  })
  .check(
    z.refine(({ url, signature }) => url !== undefined || signature === 'v1', {
      error: 'the URL that HubSpot calls: v3 and v2 sign it',
      path: ['url'],
    }),
  );

/** The same, for whoever reads a body without being a configured source. */
export const Signing = z.object({ url: z._default(z.string(), ''), signature });
export type Signing = z.infer<typeof Signing>;

// A schema behind `z.lazy` is built when it is first asked: a cold start has no time for those of every provider.
const Id = z.nullish(z.union([z.number(), z.string().check(z.maxLength(100))]));
const Text = z.nullish(z.string());

/** One thing that happened in a CRM. https://developers.hubspot.com/docs/api-reference/webhooks-webhooks-v3/guide */
export const Event = z.lazy(() =>
  z.looseObject({
    subscriptionType: z.string(),
    objectId: z.union([z.number(), z.string().check(z.minLength(1), z.maxLength(100))]),
    portalId: Id, subscriptionId: Id, eventId: Id, occurredAt: Id, objectTypeId: Text,
    propertyName: Text, propertyValue: z.optional(z.unknown()), messageId: Id, messageType: Text,
  }),
);
export type Event = z.infer<typeof Event>;

/** A record as a workflow sends it: properties with their history, or whatever was chosen to be sent. */
export const WorkflowRecord = z.lazy(() =>
  z.looseObject({
    properties: z.nullish(z.record(z.string(), z.unknown())),
    vid: Id, objectId: Id, 'portal-id': Id, portalId: Id, 'profile-url': Text,
  }),
);
export type WorkflowRecord = z.infer<typeof WorkflowRecord>;

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod/mini';

import { Configuration } from '../../lib/domain/configuration.ts';
import { functionsOf } from '../../infra/bundle.ts';
import type { Bundles } from '../../infra/bundle.ts';
import { synthesise } from '../../infra/synthesise.ts';

/** A form, two mailboxes; one subscriber of every native protocol and two of the notifier's, in all the places that a subscriber can have. */
export const written = {
  brands: [{ id: 'bluewater', name: 'Bluewater Resorts', timeZone: 'America/Jamaica' }],
  sources: [
    { id: 'contact', provider: 'typeform', brand: 'bluewater' },
    { id: 'help', provider: 'ses', brand: 'bluewater', settings: { recipients: ['help@bluewater.example'] } },
    { id: 'old', provider: 'ses', brand: 'bluewater', settings: { recipients: ['old.example', '.old.example'] } },
  ],
  subscribers: [
    { id: 'front-desk', protocol: 'email', endpoint: 'desk@bluewater.example' },
    { id: 'manager', protocol: 'sms', endpoint: '+18765550100' },
    {
      id: 'crm',
      protocol: 'https',
      endpoint: 'https://crm.bluewater.example/earshot',
      filter: { severity: ['high', 'critical'] },
    },
    { id: 'lake', protocol: 'sqs', endpoint: 'arn:aws:sqs:us-east-1:123456789012:lake' },
    {
      id: 'score',
      protocol: 'lambda',
      endpoint: 'arn:aws:lambda:us-east-1:123456789012:function:score',
      filter: { channel: ['twitter'] },
    },
    { id: 'ops-room', protocol: 'slack', filter: { severity: ['critical'] } },
    { id: 'on-call', protocol: 'pagerduty' },
  ],
  policies: [
    {
      id: 'default',
      tiers: [
        { notify: ['front-desk', 'ops-room'], wait: 'PT5M' },
        { notify: ['manager', 'on-call'], wait: 'PT15M' },
      ],
    },
  ],
  retention: { raw: 'P30D' },
};

export const sample: Configuration = z.parse(Configuration, written);

/** A bundle that does nothing, for every function that the configuration needs. */
export const emptyBundles = (configuration: Configuration): Bundles => {
  const directory = mkdtempSync(path.join(tmpdir(), 'earshot-empty-'));
  writeFileSync(path.join(directory, 'index.js'), 'exports.handler = () => {};');
  return Object.fromEntries(functionsOf(configuration).map((name) => [name, directory]));
};

/** The template of one stage, ready to be asked. */
export const templateOf = (stage: string, configuration: Configuration = sample): Template =>
  Template.fromJSON(synthesise(configuration, { stage, bundles: emptyBundles(configuration) }).template);

/** The properties of every resource of one type, by logical id. */
export const propertiesOf = (template: Template, type: string) =>
  Object.entries(template.findResources(type)).map(([id, { Properties }]) => [id, Properties ?? {}] as const);

/** The properties of the only resource of one type. */
export const only = (template: Template, type: string) => {
  const found = propertiesOf(template, type);
  if (found.length !== 1) throw new Error(`${type}: found ${found.length}, expected one.`);
  return found[0]?.[1];
};

/** The one logical id of this type that has the given words in it. */
export const idOf = (template: Template, type: string, words: string): string => {
  const ids = Object.keys(template.findResources(type)).filter((id) => id.includes(words));
  if (ids.length !== 1) throw new Error(`${type} with ${words}: found ${ids.join(', ') || 'none'}, expected one.`);
  return String(ids[0]);
};

/** The properties of a subscriber's one subscription. */
export const subscriptionOf = (template: Template, subscriber: string) => {
  const id = idOf(template, 'AWS::SNS::Subscription', `FanOut${subscriber.replaceAll('-', '')}`);
  return propertiesOf(template, 'AWS::SNS::Subscription').find(([name]) => name === id)?.[1];
};

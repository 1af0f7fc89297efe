import { functionResources } from './function-resources.ts';
import { httpResources } from './http-resources.ts';
import { mappingResources } from './mapping-resources.ts';
import { scheduleResources } from './schedule-resources.ts';
import { storeResources } from './store-resources.ts';
import { topicResources } from './topic-resources.ts';
import { nameOf } from './template.ts';
import type { Identity, Template, TemplateResource } from './template.ts';
import type { Scope } from './template-references.ts';
import { holds, resolveValue } from './template-values.ts';
import type { ResourceKind, World } from './world.ts';

/** What changes nothing on this machine: who may do what, encryption, logs, alarms. Asserted on the template instead. */
const withoutEffectHere = [
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::QueryDefinition',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ReceiptRule',
  'AWS::SES::ReceiptRuleSet',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];

const identifyOnly: ResourceKind = {
  phase: 'store',
  identify: (id) => ({ ref: nameOf(id), attributes: { Arn: `arn:aws:local:::${nameOf(id)}` } }),
};

/** How each resource type is made on this machine. */
const kinds: ReadonlyMap<string, ResourceKind> = new Map([
  ...withoutEffectHere.map((type) => [type, identifyOnly] as const),
  ...Object.entries({
    ...storeResources,
    ...topicResources,
    ...functionResources,
    ...httpResources,
    ...mappingResources,
    ...scheduleResources,
  }),
]);

const kindOf = (id: string, { Type }: TemplateResource): ResourceKind => {
  const kind = kinds.get(Type);
  if (kind) return kind;
  throw new Error(
    `The template has ${id} of type ${Type}, which the local run does not know. Teach it in infra/local/resources.ts.`,
  );
};

const identify = (template: Template, world: World): Scope => {
  const identities = new Map<string, Identity>();
  const scope = { template, identities };
  for (const [id, resource] of Object.entries(template.Resources))
    identities.set(id, kindOf(id, resource).identify(id, resource, world));
  return scope;
};

/**
 * Makes everything that the template says: stores first, then functions, then what connects them.
 *
 * Throws by name for a resource type that it does not know, before anything is made, and for what cannot be resolved.
 */
export const makeResources = async (world: World): Promise<void> => {
  const { template } = world;
  const scope = identify(template, world);
  const wanted = Object.entries(template.Resources).filter(
    ([, { Condition }]) => !Condition || holds(Condition, scope),
  );
  const make = async ([id, resource]: readonly [string, TemplateResource]): Promise<void> => {
    const identity = scope.identities.get(id);
    const { make: makeIt } = kindOf(id, resource);
    if (!makeIt || !identity) return;
    const properties = resolveValue(resource.Properties ?? {}, scope) as Record<string, unknown>;
    await makeIt({ id, identity, properties, world });
  };
  for (const phase of ['store', 'function', 'wiring']) {
    await Promise.all(wanted.filter(([id, resource]) => kindOf(id, resource).phase === phase).map(make));
  }
};

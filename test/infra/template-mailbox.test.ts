import { describe, expect, it } from '@jest/globals';

import { idOf, only, propertiesOf, sample, templateOf } from './sample.ts';

const template = templateOf('main');

interface Statement {
  readonly Effect: string;
  readonly Principal: { readonly Service?: string };
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** What a policy or a key says of SES. */
const ofSes = (statements: readonly (Statement & { readonly Sid?: string })[]): Statement[] =>
  statements
    .filter(({ Principal }) => Principal.Service === 'ses.amazonaws.com')
    .map(({ Sid: _sid, ...statement }) => statement);

const bucket = idOf(template, 'AWS::S3::Bucket', 'ArchiveBucket');
const topic = idOf(template, 'AWS::SNS::Topic', 'Mails');
const unread = idOf(template, 'AWS::SQS::Queue', 'Unread');
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const queue = propertiesOf(template, 'AWS::SQS::Queue').find(([id]) => id.includes('MailboxQueue'));

describe('the mailbox', () => {
  it('has a rule for each source: its recipients, scanned, into the archive below its name, and told', () => {
    expect(only(template, 'AWS::SES::ReceiptRuleSet')).toEqual({ RuleSetName: 'Earshot-main' });
    const rules = propertiesOf(template, 'AWS::SES::ReceiptRule').map(([, { Rule }]) => Rule);
    const action = (source: string) => ({
      S3Action: { BucketName: { Ref: bucket }, ObjectKeyPrefix: `mail/${source}/`, TopicArn: { Ref: topic } },
    });
    const same = { Enabled: true, ScanEnabled: true, TlsPolicy: 'Optional' };
    expect(rules).toEqual([
      { Name: 'help', Recipients: ['help@bluewater.example'], Actions: [action('help')], ...same },
      { Name: 'old', Recipients: ['old.example', '.old.example'], Actions: [action('old')], ...same },
    ]);
  });

  it('makes its rules one after the other, and none before SES may do what the rule says', () => {
    const rules = Object.entries(template.findResources('AWS::SES::ReceiptRule'));
    expect(rules.map(([, { Properties }]) => Properties.After)).toEqual([undefined, { Ref: rules[0]?.[0] }]);
    const policies = [
      idOf(template, 'AWS::S3::BucketPolicy', 'ArchiveBucket'),
      idOf(template, 'AWS::SNS::TopicPolicy', 'Mails'),
    ];
    for (const [, { DependsOn }] of rules) expect(DependsOn).toEqual(expect.arrayContaining(policies));
  });

  it('lets in SES and nobody else, for the rules of this stack and account, and no further than its own prefix', () => {
    const rules = ['arn:', { Ref: 'AWS::Partition' }, ':ses:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }];
    const Condition = {
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
      ArnLike: {
        'aws:SourceArn': { 'Fn::Join': ['', [...rules, ':receipt-rule-set/Earshot-main:receipt-rule/*']] },
      },
    };
    const allow = { Effect: 'Allow', Principal: { Service: 'ses.amazonaws.com' }, Condition };
    const statements = (type: string) =>
      propertiesOf(template, type).flatMap(([, properties]) =>
        ofSes((properties.PolicyDocument ?? properties.KeyPolicy).Statement),
      );
    const below = { 'Fn::Join': ['', [arnOf(bucket), '/mail/*']] };
    expect(statements('AWS::S3::BucketPolicy')).toEqual([{ ...allow, Action: 's3:PutObject', Resource: below }]);
    const told = { ...allow, Action: 'sns:Publish', Resource: { Ref: topic } };
    expect(statements('AWS::SNS::TopicPolicy')).toEqual([told]);
    const use = { ...allow, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Resource: '*' };
    expect(statements('AWS::KMS::Key')).toEqual([use]);
  });

  it('brings what SES tells to the function, again for two hours, and then to where somebody is told of it', () => {
    const [queueId, properties] = queue ?? [];
    expect(properties).toMatchObject({
      VisibilityTimeout: 360,
      RedrivePolicy: { maxReceiveCount: 20, deadLetterTargetArn: arnOf(unread) },
    });
    const subscriptions = propertiesOf(template, 'AWS::SNS::Subscription').map(([, subscription]) => subscription);
    expect(subscriptions.filter(({ TopicArn }) => TopicArn.Ref === topic)).toEqual([
      {
        TopicArn: { Ref: topic },
        Protocol: 'sqs',
        Endpoint: arnOf(String(queueId)),
        RawMessageDelivery: true,
        RedrivePolicy: { deadLetterTargetArn: arnOf(unread) },
      },
    ]);
    const receiveMail = { Ref: idOf(template, 'AWS::Lambda::Function', 'ReceiveMail') };
    const mappings = propertiesOf(template, 'AWS::Lambda::EventSourceMapping').map(([, mapping]) => mapping);
    expect(mappings.filter(({ FunctionName }) => FunctionName.Ref === receiveMail.Ref)).toEqual([
      {
        FunctionName: receiveMail,
        EventSourceArn: arnOf(String(queueId)),
        BatchSize: 5,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    ]);
    const alarms = propertiesOf(template, 'AWS::CloudWatch::Alarm').map(([, alarm]) => alarm);
    expect(alarms.find(({ AlarmName }) => AlarmName === 'Earshot-main-unread-mails')).toMatchObject({ Threshold: 1, MetricName: 'ApproximateNumberOfMessagesVisible' });
  });

  it('does not exist where no mail comes through SES', () => {
    const sources = sample.sources.filter(({ provider }) => provider !== 'ses');
    const without = templateOf('main', { ...sample, sources });
    for (const type of ['ReceiptRule', 'ReceiptRuleSet']) without.resourceCountIs(`AWS::SES::${type}`, 0);
    expect(propertiesOf(without, 'AWS::Lambda::Function').filter(([id]) => id.includes('ReceiveMail'))).toEqual([]);
    expect(JSON.stringify(without.toJSON())).not.toContain('ses.amazonaws.com');
  });
});

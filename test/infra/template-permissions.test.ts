import { describe, expect, it } from '@jest/globals';

import { idOf, propertiesOf, sample, templateOf } from './sample.ts';

const template = templateOf('main');

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

const statementsOf = (words: string): Statement[] =>
  propertiesOf(template, 'AWS::IAM::Policy')
    .filter(([id]) => id.includes(words))
    .flatMap(([, { PolicyDocument }]) => PolicyDocument.Statement as Statement[]);

/** What a function may do beyond what every function may: its own log, X-Ray and the key through the stores. */
const mayDo = (words: string): string[] =>
  statementsOf(words)
    .flatMap(({ Action }) => Action)
    .filter((action) => !/^(xray|logs|kms):/.test(action))
    .toSorted();

const variables = (words: string): Record<string, unknown> => {
  const id = idOf(template, 'AWS::Lambda::Function', words);
  return propertiesOf(template, 'AWS::Lambda::Function').find(([name]) => name === id)?.[1].Environment.Variables;
};

const deciding = [
  'dynamodb:BatchGetItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
];

const keepingFiles = ['s3:DeleteObject', 's3:DeleteObject', 's3:PutObject'];

describe('a function', () => {
  it('may do what its work needs and no more', () => {
    expect(mayDo('IntakeReceive')).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
      's3:DeleteObject',
      's3:PutObject',
      'secretsmanager:GetSecretValue',
    ]);
    expect(mayDo('ReceiveMail')).toEqual([
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
      's3:DeleteObject',
      's3:DeleteObject',
      's3:GetObject',
      's3:ListBucket',
      's3:PutObject',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
    ]);
    expect(mayDo('Tick')).toEqual(
      [...deciding, 'dynamodb:Query', ...keepingFiles, 'secretsmanager:GetSecretValue', 'sns:Publish'].toSorted(),
    );
    expect(mayDo('Follow')).toEqual(
      [
        ...deciding,
        'dynamodb:Query',
        'secretsmanager:GetSecretValue',
        'sns:Publish',
        ...keepingFiles,
        's3:ListBucket',
        's3:PutObject',
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ].toSorted(),
    );
    expect(mayDo('Desk')).toEqual([...deciding, 'secretsmanager:GetSecretValue']);
    const taking = ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'];
    expect(mayDo('NotifierNotify')).toEqual(['secretsmanager:GetSecretValue', ...taking, ...taking].toSorted());
  });

  it('may ask Amazon Comprehend where it is configured for second opinions, and only where the work is done', () => {
    const asking = { ...sample, triage: { secondOpinion: { service: 'comprehend', region: 'eu-west-1' } } } as const;
    const policies = propertiesOf(templateOf('main', asking), 'AWS::IAM::Policy').flatMap(([id, { PolicyDocument }]) => {
      const statements = PolicyDocument.Statement as Statement[];
      return statements.filter(({ Action }) => String(Action).includes('comprehend')).map((statement) => ({ id, statement }));
    });
    expect(policies.map(({ id }) => /Follow|Tick/.exec(id)?.[0])).toEqual(['Follow', 'Tick']);
    for (const { statement } of policies) {
      expect(statement).toEqual({
        Action: ['comprehend:DetectDominantLanguage', 'comprehend:DetectSentiment'],
        Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
        Effect: 'Allow',
        Resource: '*',
      });
    }
  });

  it('may do nothing by a wildcard, but for X-Ray, which knows no resources', () => {
    for (const { Action, Resource } of statementsOf('')) {
      const actions = [Action].flat();
      expect(actions.filter((action) => action.includes('*'))).toEqual([]);
      if (Resource === '*') expect(actions).toEqual(['xray:PutTraceSegments', 'xray:PutTelemetryRecords']);
    }
  });

  it('uses the key through the stores only', () => {
    const uses = statementsOf('').filter(({ Action }) => [Action].flat().some((action) => action.startsWith('kms:')));
    expect(uses).toHaveLength(6);
    for (const use of uses) expect(use).toHaveProperty(['Condition', 'StringEquals', 'kms:ViaService']);
  });

  it('has a role of its own and no managed policy', () => {
    const roles = propertiesOf(template, 'AWS::Lambda::Function').map(([, { Role }]) => JSON.stringify(Role));
    expect(new Set(roles).size).toBe(6);
    for (const [, role] of propertiesOf(template, 'AWS::IAM::Role'))
      expect(role).not.toHaveProperty('ManagedPolicyArns');
  });

  it('is told the names of what it uses and nothing else', () => {
    const working = ['ARCHIVE_BUCKET', 'LEDGER_TABLE', 'LETTERS_TOPIC', 'NOTICES_TOPIC', 'PUBLIC_URL', 'SECRETS_ID', 'TEXTS_TOPIC'];
    expect(Object.keys(variables('IntakeReceive')).toSorted()).toEqual(['ARCHIVE_BUCKET', 'LEDGER_TABLE', 'SECRETS_ID']);
    expect(Object.keys(variables('ReceiveMail')).toSorted()).toEqual(['ARCHIVE_BUCKET', 'LEDGER_TABLE']);
    expect(Object.keys(variables('Follow')).toSorted()).toEqual(working);
    expect(Object.keys(variables('Tick')).toSorted()).toEqual(working);
    expect(Object.keys(variables('Desk')).toSorted()).toEqual(['LEDGER_TABLE', 'SECRETS_ID']);
    expect(Object.keys(variables('Notify')).toSorted()).toEqual(['NOTIFY_QUEUES', 'SECRETS_ID']);
  });

  it('that notifies knows whose each queue is', () => {
    const [, parts] = (variables('Notify').NOTIFY_QUEUES as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
    const text = parts
      .map((part) => (typeof part === 'string' ? part : (part as { 'Fn::GetAtt': string[] })['Fn::GetAtt'].join('.')))
      .join('');
    expect(JSON.parse(text)).toEqual({
      [`${idOf(template, 'AWS::SQS::Queue', 'Notifieropsroom')}.Arn`]: 'ops-room',
      [`${idOf(template, 'AWS::SQS::Queue', 'Notifieroncall')}.Arn`]: 'on-call',
    });
  });
});

import { describe, expect, it } from '@jest/globals';

import { idOf, only, propertiesOf, sample, templateOf } from './sample.ts';

const template = templateOf('main');
const retained = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };

describe('what is kept', () => {
  it('stands in a table whose sparse index finds what is due, and nothing but its keys', () => {
    expect(only(template, 'AWS::DynamoDB::Table')).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'due',
          KeySchema: [
            { AttributeName: 'dueShard', KeyType: 'HASH' },
            { AttributeName: 'due', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    });
  });

  it('can be restored, and is not deleted by accident', () => {
    expect(only(template, 'AWS::DynamoDB::Table')).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::KMS::Key']) {
      expect(Object.values(template.findResources(type))).toEqual([expect.objectContaining(retained)]);
    }
  });

  it('is the same table after every deployment: another logical id would be another, empty table', () => {
    expect(idOf(template, 'AWS::DynamoDB::Table', '')).toBe('EarshotLedgerTable7F010760');
    expect(idOf(template, 'AWS::S3::Bucket', '')).toBe('EarshotArchiveBucket6495744A');
    expect(idOf(template, 'AWS::SecretsManager::Secret', '')).toBe('EarshotSecretsValue6CD5D69D');
    expect(idOf(template, 'AWS::KMS::Key', '')).toBe('EarshotKeyF341539F');
  });

  it('forgets raw bytes and files when the configuration says so, a begun day counting as a whole one', () => {
    const daysFor = (raw: string): unknown => {
      const bucket = only(templateOf('main', { ...sample, retention: { interactions: 'P400D', raw } }), 'AWS::S3::Bucket');
      const rules = bucket.LifecycleConfiguration.Rules as { Prefix?: string; ExpirationInDays?: number }[];
      return rules.flatMap(({ Prefix, ExpirationInDays }) => (ExpirationInDays ? [[Prefix, ExpirationInDays]] : []));
    };
    expect(daysFor('P30D')).toEqual([['raw/', 30], ['mail/', 30], ['aws/', 30], ['files/', 400]]);
    expect(daysFor('PT25H')).toEqual([['raw/', 2], ['mail/', 2], ['aws/', 2], ['files/', 400]]);
  });

  it('is encrypted with our own key, which turns over', () => {
    const key = { 'Fn::GetAtt': [idOf(template, 'AWS::KMS::Key', ''), 'Arn'] };
    const bucketEncryption = [{ ServerSideEncryptionByDefault: { KMSMasterKeyID: key, SSEAlgorithm: 'aws:kms' } }];
    const encrypted: Readonly<Record<string, object>> = {
      'AWS::DynamoDB::Table': { SSESpecification: { SSEEnabled: true, KMSMasterKeyId: key } },
      'AWS::S3::Bucket': { BucketEncryption: { ServerSideEncryptionConfiguration: bucketEncryption } },
      'AWS::SNS::Topic': { KmsMasterKeyId: key },
      'AWS::SQS::Queue': { KmsMasterKeyId: key },
      'AWS::SecretsManager::Secret': { KmsKeyId: key },
      'AWS::Logs::LogGroup': { KmsKeyId: key, RetentionInDays: 30 },
    };
    expect(only(template, 'AWS::KMS::Key')).toMatchObject({ EnableKeyRotation: true });
    for (const [type, settings] of Object.entries(encrypted)) {
      for (const [, properties] of propertiesOf(template, type)) expect(properties).toMatchObject(settings);
    }
  });

  it('holds no secret in the template', () => {
    expect(Object.keys(only(template, 'AWS::SecretsManager::Secret')).toSorted()).toEqual(['Description', 'KmsKeyId']);
  });
});

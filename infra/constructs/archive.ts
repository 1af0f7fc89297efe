import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IEventSourceDlq } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

import type { CustomerKey } from './customer-key.ts';
import type { HouseFunction } from './house-function.ts';

export interface ArchiveProps {
  readonly key: CustomerKey;
  /** For how long raw bytes are kept, in whole days. */
  readonly keptDays: number;
}

/**
 * Raw bytes that are too large for the ledger, and stream records that Lambda gave up on. Forgets both by itself,
 * answers over TLS only, and outlives the stack.
 */
export class Archive extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { key, keptDays }: ArchiveProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(keptDays), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const reason =
      'Only our own functions write here, and the ledger names each object; CloudTrail can say who read one.';
    Validations.of(this.bucket).acknowledge({ id: 'AwsSolutions-S1', reason });
  }

  /** Lets a function keep raw bytes, and take back those whose record was not written after all. */
  grantKeeping(to: HouseFunction): void {
    to.addEnvironment('ARCHIVE_BUCKET', this.bucket.bucketName);
    this.allow(to, ['s3:PutObject', 's3:DeleteObject'], 'raw/*');
  }

  /** Where Lambda puts what a function's mapping gives up on: here the whole record, in SQS or SNS only its address. */
  keepDiscarded(of: HouseFunction): IEventSourceDlq {
    this.allow(of, ['s3:PutObject'], 'aws/lambda/*');
    of.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }));
    return { bind: () => ({ destination: this.bucket.bucketArn }) };
  }

  private allow(to: HouseFunction, actions: string[], objects: string): void {
    to.addToRolePolicy(new PolicyStatement({ actions, resources: [this.bucket.arnForObjects(objects)] }));
    if (!to.role) return;
    const bucket = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    const reason = 'Objects have names that nobody knows beforehand; below this prefix everything is of this function.';
    Validations.of(to.role).acknowledge({ id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${objects}]`, reason });
  }
}

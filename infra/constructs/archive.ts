import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IEventSourceDlq } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { CfnBucket, LifecycleRule } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

import type { CustomerKey } from './customer-key.ts';
import type { HouseFunction } from './house-function.ts';

export interface ArchiveProps {
  readonly key: CustomerKey;
  /** For how long each is kept, in whole days: deliveries as they came, and what customers said, files among it. */
  readonly keptDays: { readonly raw: number; readonly interactions: number };
}

/** By prefix, since of two rules for one object the shorter counts. */
const lifecycleOf = ({ raw, interactions }: ArchiveProps['keptDays']): LifecycleRule[] => [
  ...['raw/', 'mail/', 'aws/'].map((prefix) => ({ prefix, expiration: Duration.days(raw) })),
  { prefix: 'files/', expiration: Duration.days(interactions) },
  { abortIncompleteMultipartUploadAfter: Duration.days(1) },
];

/**
 * Raw bytes that are too large for the ledger, files that came along, mails as SES took them, and stream records that
 * Lambda gave up on. Forgets all of it by itself, answers over TLS only, and outlives the stack.
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
      lifecycleRules: lifecycleOf(keptDays),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const reason =
      'Only our own functions write here, and the ledger names each object; CloudTrail can say who read one.';
    Validations.of(this.bucket).acknowledge({ id: 'AwsSolutions-S1', reason });
  }

  /** Lets a function keep raw bytes and files, and take back those that nobody speaks of, or their author took back. */
  grantKeeping(to: HouseFunction): void {
    to.addEnvironment('ARCHIVE_BUCKET', this.bucket.bucketName);
    this.allow(to, ['s3:PutObject', 's3:DeleteObject'], 'raw/*', 'files/*');
  }

  /**
   * Lets a function open the mails that SES puts here, tell one that is gone from one that it may not see, and take away
   * second copies.
   */
  grantOpeningMails(to: HouseFunction): void {
    this.allow(to, ['s3:GetObject', 's3:DeleteObject'], 'mail/*');
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }));
  }

  /**
   * Lets a function keep files that it has fetched, and take them back when what they came with is taken back; and raw
   * bytes of words that their author changed.
   */
  grantKeepingFiles(to: HouseFunction): void {
    to.addEnvironment('ARCHIVE_BUCKET', this.bucket.bucketName);
    this.allow(to, ['s3:PutObject', 's3:DeleteObject'], 'files/*');
    this.allow(to, ['s3:DeleteObject'], 'raw/*');
  }

  /** Where Lambda puts what a function's mapping gives up on: here the whole record, in SQS or SNS only its address. */
  keepDiscarded(of: HouseFunction): IEventSourceDlq {
    this.allow(of, ['s3:PutObject'], 'aws/lambda/*');
    of.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }));
    return { bind: () => ({ destination: this.bucket.bucketArn }) };
  }

  private allow(to: HouseFunction, actions: string[], ...objects: string[]): void {
    const resources = objects.map((names) => this.bucket.arnForObjects(names));
    to.addToRolePolicy(new PolicyStatement({ actions, resources }));
    if (!to.role) return;
    const bucket = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as CfnBucket);
    const reason = 'Objects have names that nobody knows beforehand; below this prefix everything is of this function.';
    for (const names of objects) {
      Validations.of(to.role).acknowledge({ id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/${names}]`, reason });
    }
  }
}

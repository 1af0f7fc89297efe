import { ArnFormat, Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The services that open for a function what they keep for it. */
const stores = ['dynamodb', 's3', 'secretsmanager', 'sns', 'sqs'];

/**
 * The one key that everything at rest is encrypted with: the ledger, the archive, secrets, topics, queues and logs.
 * It turns over every year, and it outlives the stack, since what is retained cannot be read without it.
 */
export class CustomerKey extends Key {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Earshot: encrypts the ledger, the archive, secrets, topics, queues and logs',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const writes = ['kms:Decrypt', 'kms:GenerateDataKey*'];
    // SNS writes into encrypted queues. The topics cannot be named here, since they name this key themselves.
    this.admit('sns.amazonaws.com', writes, {
      'aws:SourceArn': Stack.of(this).formatArn({ service: 'sns', resource: '*' }),
    });
    this.admit('cloudwatch.amazonaws.com', writes, { 'aws:SourceArn': this.anyOf('cloudwatch', 'alarm') });
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
    const logs = ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'];
    this.admit(`logs.${Aws.REGION}.amazonaws.com`, logs, {
      'kms:EncryptionContext:aws:logs:arn': this.anyOf('logs', 'log-group'),
    });
  }

  /** For a function's role: it opens what the stores keep for it, through them, and never with the key itself. */
  useThroughStores(): PolicyStatement {
    return new PolicyStatement({
      // AWS's examples say kms:ReEncrypt* and kms:GenerateDataKey*; these are the members that the stores ask for.
      actions: ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'].map(
        (use) => `kms:${use}`,
      ),
      resources: [this.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': stores.map((store) => `${store}.${Aws.REGION}.amazonaws.com`) } },
    });
  }

  private admit(service: string, actions: string[], arnLike: Readonly<Record<string, string>>): void {
    const principals = [new ServicePrincipal(service)];
    this.addToResourcePolicy(
      new PolicyStatement({ principals, actions, resources: ['*'], conditions: { ArnLike: arnLike } }),
    );
  }

  private anyOf(service: string, resource: string): string {
    return Stack.of(this).formatArn({ service, resource, resourceName: '*', arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  }
}

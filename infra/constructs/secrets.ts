import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

import type { CustomerKey } from './customer-key.ts';
import type { HouseFunction } from './house-function.ts';

/**
 * The one value with every live secret of every source and subscriber. It is empty until the operator fills it: no
 * secret is in the template, and a provider that delivers before that is told to come again rather than turned away.
 */
export class Secrets extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, key: CustomerKey) {
    super(scope, id);
    // The L2 construct always generates a value, which would not have the shape that ours has.
    const secret = new CfnSecret(this, 'Value', {
      description: 'Earshot: live secrets of the sources, the subscribers and the case links, newest first',
      kmsKeyId: key.keyArn,
    });
    secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
    const reason =
      'The providers give out most of these. Each is a list of live values, so it is rotated by hand without a gap.';
    Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason });
    this.arn = secret.ref;
  }

  /** Lets a function read the secrets. */
  grantReading(to: HouseFunction): void {
    to.addEnvironment('SECRETS_ID', this.arn);
    to.addToRolePolicy(new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.arn] }));
  }
}

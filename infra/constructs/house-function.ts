import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { FunctionProps } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

import type { CustomerKey } from './customer-key.ts';

export interface HouseFunctionProps {
  /** The folder with the bundle, whose handler is `index.handler`. */
  readonly bundle: string;
  readonly key: CustomerKey;
  readonly timeoutSeconds: number;
  /** Why an invocation that fails loses nothing; there is no dead-letter queue for whole invocations in this house. */
  readonly failureLosesNothing: string;
}

/** A log as this house keeps one: encrypted, for a month, gone with the stack. No customer's words are in it. */
export const houseLogs = (scope: Construct, id: string, key: CustomerKey): LogGroup =>
  new LogGroup(scope, id, {
    encryptionKey: key,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });

const settings = (scope: Construct, id: string, props: HouseFunctionProps, logs: LogGroup): FunctionProps => ({
  runtime: Runtime.NODEJS_24_X,
  architecture: Architecture.ARM_64,
  code: Code.fromAsset(props.bundle),
  handler: 'index.handler',
  // More memory is more processor: below this a cold start takes longer than a provider may wait.
  memorySize: 1024,
  timeout: Duration.seconds(props.timeoutSeconds),
  tracing: Tracing.ACTIVE,
  // A role of our own leaves out AWSLambdaBasicExecutionRole, which may write every log of the account.
  role: new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
  logGroup: logs,
  // Our lines are JSON already; Lambda's JSON format would wrap each in another object.
  loggingFormat: LoggingFormat.TEXT,
});

/**
 * A function as this house runs one: Node 24 on arm64, traced, with a role and a log of its own and no permission but
 * those that a grant gives it together with the variable that names the thing.
 */
export class HouseFunction extends LambdaFunction {
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    const logs = houseLogs(scope, `${id}Log`, props.key);
    super(scope, id, settings(scope, id, props, logs));
    this.logs = logs;
    logs.grantWrite(this);
    this.addToRolePolicy(props.key.useThroughStores());
    Validations.of(this).acknowledge({ id: 'Serverless-LambdaDLQ', reason: props.failureLosesNothing });
    if (this.role) {
      const reason = 'X-Ray knows no resources: PutTraceSegments and PutTelemetryRecords can only be allowed on *.';
      Validations.of(this.role).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason });
    }
  }
}

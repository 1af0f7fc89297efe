import { Aws, Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as Target } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';

import type { Archive } from './archive.ts';
import type { CustomerKey } from './customer-key.ts';
import { HouseFunction } from './house-function.ts';
import type { Ledger } from './ledger.ts';

export interface WorkersProps {
  readonly bundles: { readonly follow: string; readonly tick: string };
  readonly key: CustomerKey;
  readonly ledger: Ledger;
  readonly archive: Archive;
}

/**
 * Who does what is due: `follow` at once, when the ledger's stream says so; `tick` every minute, for whatever the
 * stream missed. The stream makes it fast, the sweep makes it certain.
 */
export class Workers extends Construct {
  readonly follow: HouseFunction;
  readonly tick: HouseFunction;

  constructor(scope: Construct, id: string, { bundles, key, ledger, archive }: WorkersProps) {
    super(scope, id);
    this.follow = new HouseFunction(this, 'Follow', {
      bundle: bundles.follow,
      key,
      timeoutSeconds: 60,
      failureLosesNothing:
        'The stream delivers the batch again, what it gives up on goes to the archive, and the sweep finds the record.',
    });
    this.tick = new HouseFunction(this, 'Tick', {
      bundle: bundles.tick,
      key,
      timeoutSeconds: 60,
      failureLosesNothing: 'The next minute sweeps the same ledger; nothing is in the event but the time.',
    });
    this.followTheStream(ledger, archive);
    this.tickByRule();
    this.tickByScheduler();
  }

  /** Every setting is said: Lambda's defaults let one bad record block a shard for a day, and then drop it unseen. */
  private followTheStream(ledger: Ledger, archive: Archive): void {
    const hasDue = FilterCriteria.filter({ dynamodb: { NewImage: { due: { S: FilterRule.exists() } } } });
    this.follow.addEventSourceMapping('Stream', {
      eventSourceArn: ledger.grantFollowing(this.follow),
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [hasDue],
      batchSize: 25,
      maxBatchingWindow: Duration.seconds(0),
      parallelizationFactor: 4,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 5,
      // After an hour the sweep has long done it; older records would only keep new ones waiting.
      maxRecordAge: Duration.hours(1),
      onFailure: archive.keepDiscarded(this.follow),
    });
  }

  /** A late tick is of no use: the next one is due within the minute. */
  private tickByRule(): void {
    const target = new Target(this.tick, { retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    const rule = new Rule(this, 'Minute', {
      description: 'Earshot: a minute passed',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [target],
    });
    this.tick.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    const reason = 'A tick that is lost is made good by the next one, and by the second ticker.';
    Validations.of(rule).acknowledge({ id: 'Serverless-EventBusDLQ', reason });
    Validations.of(this.tick).acknowledge({ id: 'Serverless-LambdaAsyncFailureDestination', reason });
  }

  /** The second ticker, in another service, so that no single one can stop the clock. */
  private tickByScheduler(): void {
    const role = new Role(this, 'SchedulerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.tick.functionArn] }));
    new CfnSchedule(this, 'SecondMinute', {
      description: 'Earshot: a minute passed, said by a second clock',
      scheduleExpression: 'rate(1 minute)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: this.tick.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      },
    });
  }
}

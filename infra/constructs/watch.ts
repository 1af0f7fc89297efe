import { Aws, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

import { serviceAlarms } from './alarms.ts';
import type { CustomerKey } from './customer-key.ts';
import type { HouseAlarm, Watched } from './house-alarm.ts';
import { loggedAlarms } from './logged-alarms.ts';

export interface WatchProps extends Watched {
  readonly key: CustomerKey;
  readonly stage: string;
}

/**
 * Every way in which somebody is hurt has one alarm, which says who and leads to its section of docs/runbook.md. All of
 * them go to one topic, to which the operator subscribes whoever keeps this running.
 */
export class Watch extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { key, stage, ...watched }: WatchProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Alarms', { displayName: 'Earshot', masterKey: key, enforceSSL: true });
    this.letAlarmsIn();
    for (const alarm of [...serviceAlarms(watched), ...loggedAlarms(this, stage, watched)]) this.add(alarm);
  }

  /** A topic with a policy of its own has lost the one that let its account publish. */
  private letAlarmsIn(): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }

  private add({ section, of, hurts, metric, from, settings }: HouseAlarm): void {
    const name = of === undefined ? section : `${section}-${of}`;
    const alarm = new Alarm(this, name, {
      alarmName: `${Stack.of(this).stackName}-${name}`,
      alarmDescription: `${hurts} What to do: docs/runbook.md#${section}`,
      metric,
      threshold: from,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...settings,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }
}

import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

import { countedLines } from './counted-lines.ts';
import type { CountedLine } from './counted-lines.ts';
import type { HouseAlarm, Watched } from './house-alarm.ts';

const alarmOf =
  (scope: Construct, stage: string, { functions }: Watched) =>
  ({ what, saidBy, section, hurts, from, count, periods = 1 }: CountedLine): HouseAlarm[] => {
    const speakers = saidBy.flatMap((name) => functions[name] ?? []);
    if (speakers.length === 0) return [];
    const name = { metricNamespace: `Earshot/${stage}`, metricName: what };
    for (const { logs, node } of speakers) {
      const filterPattern = FilterPattern.stringValue('$.what', '=', what);
      new MetricFilter(scope, `${node.id}-${what}`, {
        logGroup: logs,
        filterPattern,
        ...name,
        metricValue: count ?? '1',
      });
    }
    const metric = new Metric({
      namespace: name.metricNamespace,
      metricName: what,
      statistic: Stats.SUM,
      period: Duration.minutes(5),
    });
    return [{ section, hurts, metric, from, settings: { evaluationPeriods: periods } }];
  };

/** The alarms on what our own log lines say, with the filters in `scope` that count them. */
export const loggedAlarms = (scope: Construct, stage: string, watched: Watched): HouseAlarm[] =>
  countedLines.flatMap(alarmOf(scope, stage, watched));

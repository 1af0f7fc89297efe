import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';

import type { FunctionName } from '../bundle.ts';
import type { HouseAlarm, Watched } from './house-alarm.ts';

const fiveMinutes: MetricOptions = { period: Duration.minutes(5), statistic: Stats.SUM };

const whoIsHurt: Readonly<Record<FunctionName, string>> = {
  receive: 'Customers: deliveries are answered 5xx, and some providers do not come again.',
  'receive-mail': 'Customers who wrote a mail: it is not read yet; the queue brings it again.',
  follow: 'Customers and agents: what was stored waits for the next minute instead of two seconds.',
  tick: 'Everyone who waits: tiers are late, and what the stream missed is not found.',
  desk: 'Agents: a case page does not open, or "I have it" is not recorded and the next tier is told.',
  notify: 'Slack, PagerDuty, Teams and webhook subscribers: they are told late, or not.',
};

const failures = ({ functions }: Watched): HouseAlarm[] =>
  Object.entries(functions).map(([name, watched]) => ({
    section: `${name}-fails`,
    hurts: whoIsHurt[name as FunctionName],
    metric: watched.metricErrors(fiveMinutes),
    from: 1,
  }));

const throttles = ({ functions }: Watched): HouseAlarm => {
  // A name in an expression may hold no dash.
  const usingMetrics = Object.fromEntries(
    Object.entries(functions).map(([name, watched]) => [
      name.replaceAll('-', '_'),
      watched.metricThrottles(fiveMinutes),
    ]),
  );
  const metric = new MathExpression({
    expression: Object.keys(usingMetrics).join(' + '),
    usingMetrics,
    period: Duration.minutes(5),
    label: 'throttled',
  });
  return {
    section: 'throttled',
    hurts: 'Everyone: the account has no concurrency left, and deliveries are refused.',
    metric,
    from: 1,
  };
};

const letters = ({ deadLetters }: Watched): HouseAlarm[] =>
  [...deadLetters].map(([id, queue]) => ({
    section: 'dead-letters',
    of: id,
    hurts: `Subscriber ${id}: was not told, and nobody tries any more.`,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: Stats.MAXIMUM }),
    from: 1,
  }));

const mails = ({ unreadMails }: Watched): HouseAlarm[] =>
  unreadMails === undefined
    ? []
    : [
        {
          section: 'unread-mails',
          hurts: 'Customers who wrote a mail: nobody has read it, and nobody tries any more.',
          metric: unreadMails.metricApproximateNumberOfMessagesVisible({
            period: Duration.minutes(1),
            statistic: Stats.MAXIMUM,
          }),
          from: 1,
        },
      ];

const ticking = ({ functions: { tick } }: Watched): HouseAlarm[] =>
  tick === undefined
    ? []
    : [
        {
          section: 'tick-silent',
          hurts: 'Everyone who waits: no tier is reached, and nothing finds what the stream missed.',
          metric: tick.metricInvocations({ period: Duration.minutes(1), statistic: Stats.SUM }),
          from: 1,
          settings: {
            comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
            treatMissingData: TreatMissingData.BREACHING,
            evaluationPeriods: 3,
          },
        },
      ];

const following = ({ functions: { follow } }: Watched): HouseAlarm[] =>
  follow === undefined
    ? []
    : [
        {
          section: 'follow-late',
          hurts: 'Customers and agents: the stream is more than five minutes behind; after 24 hours it forgets.',
          metric: follow.metric('IteratorAge', { period: Duration.minutes(1), statistic: Stats.MAXIMUM }),
          from: 300_000,
          settings: { evaluationPeriods: 3 },
        },
      ];

/** The alarms on what AWS itself counts. */
export const serviceAlarms = (watched: Watched): HouseAlarm[] => [
  ...failures(watched),
  {
    section: 'door-fails',
    hurts: 'Customers: the door answers 5xx, and some providers do not come again.',
    metric: watched.api.metricServerError(fiveMinutes),
    from: 5,
  },
  ...ticking(watched),
  ...following(watched),
  throttles(watched),
  ...letters(watched),
  ...mails(watched),
];

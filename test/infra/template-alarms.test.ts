import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { idOf, propertiesOf, sample, templateOf } from './sample.ts';

const template = templateOf('main');
const alarms = propertiesOf(template, 'AWS::CloudWatch::Alarm').map(([, properties]) => properties);
const alarm = (name: string) => alarms.find(({ AlarmName }) => AlarmName === `Earshot-main-${name}`);
const sectionOf = (description: string): string | undefined =>
  / What to do: docs\/runbook\.md#([a-z-]+)$/.exec(description)?.[1];

const repository = path.resolve(import.meta.dirname, '../..');
const runbook = readFileSync(path.join(repository, 'docs/runbook.md'), 'utf8');
const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) => title);

describe('an alarm', () => {
  it('says who is hurt and leads to its section of the runbook, and no section is without an alarm', () => {
    const led = alarms.map(({ AlarmDescription }) => sectionOf(AlarmDescription));
    expect(new Set(led)).toEqual(new Set(sections));
  });

  it('reaches whoever keeps this running, when it begins and when it ends', () => {
    const topic = { Ref: idOf(template, 'AWS::SNS::Topic', 'Alarms') };
    for (const { AlarmActions, OKActions } of alarms) expect([AlarmActions, OKActions]).toEqual([[topic], [topic]]);
    const policies = propertiesOf(template, 'AWS::SNS::TopicPolicy').filter(
      ([, { Topics }]) => Topics[0].Ref === topic.Ref,
    );
    expect(policies[0]?.[1].PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish' }),
    );
  });

  it('rings when the clocks have stopped, of which there is no figure', () => {
    expect(alarm('tick-silent')).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 60,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
    });
  });

  it('rings when the sweep does the work of the stream for a quarter of an hour', () => {
    expect(alarm('stream-broken')).toMatchObject({
      Namespace: 'Earshot/main',
      MetricName: 'swept',
      Statistic: 'Sum',
      Threshold: 1,
      Period: 300,
      EvaluationPeriods: 3,
    });
    const filters = propertiesOf(template, 'AWS::Logs::MetricFilter').map(([, filter]) => filter);
    expect(filters).toContainEqual({
      LogGroupName: { Ref: idOf(template, 'AWS::Logs::LogGroup', 'Tick') },
      FilterPattern: '{ $.what = "swept" }',
      MetricTransformations: [{ MetricName: 'swept', MetricNamespace: 'Earshot/main', MetricValue: '$.count' }],
    });
  });

  it('rings when the stream is five minutes behind', () => {
    expect(alarm('follow-late')).toMatchObject({ MetricName: 'IteratorAge', Statistic: 'Maximum', Threshold: 300_000 });
  });

  it('rings for one function that fails and one dead letter, by name', () => {
    for (const name of ['receive', 'receive-mail', 'follow', 'tick', 'desk', 'notify']) {
      expect(alarm(`${name}-fails`)).toMatchObject({ MetricName: 'Errors', Threshold: 1, Statistic: 'Sum' });
    }
    for (const { id } of sample.subscribers) {
      expect(alarm(`dead-letters-${id}`)).toMatchObject({
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 1,
      });
    }
  });

  it('counts every line that has an alarm where it is said', () => {
    const said = propertiesOf(template, 'AWS::Logs::MetricFilter').map(([, { FilterPattern, LogGroupName }]) => {
      const [, what] = /"(.+)"/.exec(FilterPattern) ?? [];
      return `${/(ReceiveMail|Receive|Follow|Tick|Desk|Notify)Log/.exec(LogGroupName.Ref)?.[1]} ${what}`;
    });
    expect(said.toSorted()).toEqual([
      'Desk unavailable',
      'Follow conflict',
      'Follow undelivered',
      'Follow unfinished',
      'Follow unpublished',
      'Notify undelivered',
      'Receive quarantined',
      'Receive refused',
      'Receive unavailable',
      'Receive unchecked',
      'Receive variant',
      'ReceiveMail quarantined',
      'ReceiveMail unavailable',
      'ReceiveMail variant',
      'Tick conflict',
      'Tick swept',
      'Tick undelivered',
      'Tick unfinished',
      'Tick unpublished',
    ]);
  });

  it('counts no line that nobody says', () => {
    const code = ['lib/pipeline', 'lib/adapters', 'lib/runtime', 'functions']
      .flatMap((folder) => readdirSync(path.join(repository, folder), { recursive: true, withFileTypes: true }))
      .filter(({ name }) => name.endsWith('.ts'))
      .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'))
      .join('');
    for (const [, { FilterPattern }] of propertiesOf(template, 'AWS::Logs::MetricFilter')) {
      expect(code).toContain(`'${/"(.+)"/.exec(FilterPattern)?.[1]}'`);
    }
  });
});

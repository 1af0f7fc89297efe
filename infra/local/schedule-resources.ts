import type { Schedule } from './schedules.ts';
import { arnOf, nameOf } from './template.ts';
import { functionAt } from './world.ts';
import type { Making, ResourceKind } from './world.ts';

interface Target {
  readonly Arn: string;
  /** JSON text. */
  readonly Input?: string;
}

const addSchedule = (making: Making, target: Target, source: Schedule['source']): void => {
  const { id, identity, properties, world } = making;
  if (properties['State'] === 'DISABLED') return;
  const expression = properties['ScheduleExpression'];
  if (typeof expression !== 'string')
    throw new Error(`${id} has no ScheduleExpression; the local run knows rules that are schedules.`);
  world.schedules.push({
    arn: identity.attributes['Arn'] ?? '',
    expression,
    target: functionAt(world, target.Arn),
    input: target.Input === undefined ? undefined : (JSON.parse(target.Input) as unknown),
    source,
  });
};

/** What calls a function when time passes. */
export const scheduleResources: Readonly<Record<string, ResourceKind>> = {
  'AWS::Events::Rule': {
    phase: 'wiring',
    identify: (id) => ({ ref: nameOf(id), attributes: { Arn: arnOf('events', `rule/${nameOf(id)}`) } }),
    make: (making) => {
      for (const target of (making.properties['Targets'] ?? []) as Target[]) addSchedule(making, target, 'aws.events');
    },
  },
  'AWS::Scheduler::Schedule': {
    phase: 'wiring',
    identify: (id) => ({ ref: nameOf(id), attributes: { Arn: arnOf('scheduler', `schedule/default/${nameOf(id)}`) } }),
    make: (making) => addSchedule(making, making.properties['Target'] as Target, 'aws.scheduler'),
  },
};

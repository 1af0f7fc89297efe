import { randomUUID } from 'node:crypto';

import type { LocalFunction } from './local-function.ts';
import { account, region } from './template.ts';

/** One ticker of the template: who is called, how often, with what. */
export interface Schedule {
  readonly arn: string;
  /** As in the template, such as `rate(1 minute)`. */
  readonly expression: string;
  readonly target: LocalFunction;
  /** Given instead of the service's own event. */
  readonly input: unknown;
  readonly source: 'aws.events' | 'aws.scheduler';
}

const minutesIn: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

const minutesOf = (expression: string): number => {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = Number(count) * (minutesIn[unit] ?? 0);
  if (minutes > 0) return minutes;
  throw new Error(`A schedule has the expression ${expression}; the local run knows rate(…) only.`);
};

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html */
const eventOf = ({ arn, source, input }: Schedule): unknown =>
  input ?? {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source,
    account,
    time: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [arn],
    detail: {},
  };

/** Calls a schedule's function now. A failure was printed by the function; the next tick comes anyway. */
export const tickOnce = async (schedule: Schedule): Promise<void> => {
  await schedule.target.invoke(eventOf(schedule)).catch(() => undefined);
};

/**
 * Runs every schedule on its own, with a minute as long as told. A tick that still works when its next one is due is not
 * joined by it, so that a stopped machine does not come back to a crowd.
 */
export const startSchedules = (schedules: readonly Schedule[], minuteMilliseconds: number) => {
  const working = new Map<Schedule, Promise<void>>();
  const tick = (schedule: Schedule): void => {
    if (working.has(schedule)) return;
    working.set(
      schedule,
      tickOnce(schedule).finally(() => working.delete(schedule)),
    );
  };
  const timers: NodeJS.Timeout[] = [];
  schedules.forEach((schedule, place) => {
    // Two services never tick at the same instant in AWS either.
    const later = (minuteMilliseconds / schedules.length) * place;
    const begin = (): void =>
      void timers.push(setInterval(tick, minutesOf(schedule.expression) * minuteMilliseconds, schedule));
    timers.push(setTimeout(begin, later));
  });
  return {
    close: async (): Promise<void> => {
      timers.forEach(clearInterval);
      await Promise.all(working.values());
    },
  };
};

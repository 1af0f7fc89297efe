import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { CreateAlarmOptions, IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

import type { FunctionName } from '../bundle.ts';
import type { HouseFunction } from './house-function.ts';

/** One way in which somebody is hurt. */
export interface HouseAlarm {
  /** The section of docs/runbook.md that says what to do; the alarm's name, after the stack's. */
  readonly section: string;
  /** What tells apart two alarms of one section. */
  readonly of?: string;
  /** Who is hurt, and how. */
  readonly hurts: string;
  readonly metric: IMetric;
  /** It rings from this value on, unless `settings` say otherwise. */
  readonly from: number;
  readonly settings?: Partial<CreateAlarmOptions>;
}

/** What the alarms look at. */
export interface Watched {
  readonly api: HttpApi;
  readonly functions: Readonly<Partial<Record<FunctionName, HouseFunction>>>;
  /** By the subscriber's id. */
  readonly deadLetters: ReadonlyMap<string, Queue>;
  /** Mails that nobody has read and nobody tries any more. Absent: there is no mailbox. */
  readonly unreadMails?: Queue;
}

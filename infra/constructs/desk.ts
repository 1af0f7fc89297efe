import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';

import type { CustomerKey } from './customer-key.ts';
import { HouseFunction } from './house-function.ts';
import type { Intake } from './intake.ts';

export interface DeskProps {
  readonly bundle: string;
  readonly key: CustomerKey;
  readonly intake: Intake;
}

/** Where a person who was told opens a case, and says "I have it". */
export class Desk extends Construct {
  readonly desk: HouseFunction;

  constructor(scope: Construct, id: string, { bundle, key, intake }: DeskProps) {
    super(scope, id);
    const failureLosesNothing =
      'The HTTP API waits for it: the person sees that it failed, and the tiers go on until it succeeds.';
    this.desk = new HouseFunction(this, 'Desk', { bundle, key, timeoutSeconds: 10, failureLosesNothing });
    intake.route(this.desk, { '/case/{token}': HttpMethod.GET, '/case/{token}/{action}': HttpMethod.POST });
  }
}

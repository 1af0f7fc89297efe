import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

import type { Configuration } from '../../lib/domain/configuration.ts';
import type { HouseFunction } from './house-function.ts';

/**
 * Lets a function ask Amazon Comprehend, where the configuration names it for second opinions; else nothing. These two
 * know no resources: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncomprehend.html
 */
export const grantSecondOpinion = (to: HouseFunction, { triage }: Configuration): void => {
  const reader = triage?.secondOpinion;
  if (reader === undefined) return;
  const actions = ['comprehend:DetectDominantLanguage', 'comprehend:DetectSentiment'];
  const where = reader.region !== undefined && { StringEquals: { 'aws:RequestedRegion': reader.region } };
  to.addToRolePolicy(new PolicyStatement({ actions, resources: ['*'], ...(where && { conditions: where }) }));
};

import type { Configuration, Policy } from './configuration.ts';

/** The brand's own policy, else the policy `default`. The loader has made sure that there is one. */
export const policyOf = (configuration: Configuration, brand: string): Policy => {
  const policy =
    configuration.policies.find(({ brands }) => brands?.includes(brand)) ??
    configuration.policies.find(({ id }) => id === 'default');
  if (!policy)
    throw new Error(`No policy for brand ${brand}: add one with "brands": ["${brand}"], or one with the id "default".`);
  return policy;
};

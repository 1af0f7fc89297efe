import type { Provider } from './provider.ts';
import * as registry from './registry.ts';

/** Everyone that we can listen to, by the name that the configuration uses; in order of the alphabet. */
export const providers: Readonly<Record<string, Provider>> = Object.fromEntries(
  Object.values(registry)
    .map((provider) => [provider.name, provider] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1)),
);

/** The provider of a name; a name such as `constructor` is nobody's. */
export const providerOf = (name: string): Provider | undefined =>
  Object.hasOwn(providers, name) ? providers[name] : undefined;

/** Whether deliveries to a source come through a queue of ours and never over HTTP, so that it has no secret. */
export const comesByQueue = ({ provider }: { readonly provider: string }): boolean =>
  providerOf(provider)?.proves === 'queue';

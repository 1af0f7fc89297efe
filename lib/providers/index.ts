import { postmark } from './postmark/index.ts';
import type { Provider } from './provider.ts';
import { twitter } from './twitter/index.ts';
import { typeform } from './typeform/index.ts';

/** Everyone that we can listen to, by the name that the configuration uses. Adding one is a folder and a line here. */
export const providers: Readonly<Record<string, Provider>> = {
  postmark,
  twitter,
  typeform,
};

/** The provider of a name; a name such as `constructor` is nobody's. */
export const providerOf = (name: string): Provider | undefined =>
  Object.hasOwn(providers, name) ? providers[name] : undefined;

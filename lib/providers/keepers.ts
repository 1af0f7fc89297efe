import { keeper as mailgun } from './mailgun/verify.ts';
import type { Keeper } from './provider.ts';

/** The providers that keep files for us, by name, for whoever fetches them and needs nothing else of a provider. */
export const keepers: Readonly<Record<string, Keeper>> = { mailgun };

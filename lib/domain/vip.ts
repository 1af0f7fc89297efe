import type { Configuration } from './configuration.ts';

/** The configured VIP behind one of these handles, if any. */
export const vipOf = (configuration: Configuration, handles: readonly string[]): { note?: string } | undefined => {
  const known = new Set(handles.map((handle) => handle.toLowerCase()));
  return configuration.customers.vip.find(({ note: _note, ...by }) =>
    Object.entries(by).some(([kind, value]) => value !== undefined && known.has(`${kind}:${value}`.toLowerCase())),
  );
};

import type { Interaction } from './interaction.ts';
import type { Answer } from './notice.ts';

const valueOf = (handle: string): string => handle.slice(handle.indexOf(':') + 1);

const byHandle: Readonly<Record<string, (value: string) => Answer>> = {
  // https://developer.x.com/en/docs/x-for-websites/direct-messages/overview
  twitter: (id) => ({ how: 'directMessage', url: `https://x.com/messages/compose?recipient_id=${encodeURIComponent(id)}` }),
  email: (address) => ({ how: 'mail', url: `mailto:${encodeURI(address)}` }),
  phone: (number) => ({ how: 'call', url: `tel:${number}` }),
};

/** The ways to answer a customer: in public where they spoke in public, then in private by what we know of them. */
export const answersTo = (handles: readonly string[], interactions: readonly Interaction[]): Answer[] => {
  const latest = interactions.findLast(({ public: open, url }) => open && url !== undefined);
  const reply: Answer[] = latest?.url === undefined ? [] : [{ how: 'reply', url: latest.url }];
  const direct = handles.flatMap((handle) => byHandle[handle.slice(0, handle.indexOf(':'))]?.(valueOf(handle)) ?? []);
  return [...reply, ...direct];
};

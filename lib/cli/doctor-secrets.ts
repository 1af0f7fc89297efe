import { secretListsOf } from '../config/secrets-file.ts';
import { subscribersWithoutSecret } from '../config/secrets.ts';
import type { Configuration } from '../domain/configuration.ts';
import type { Secrets } from '../pipeline/ports.ts';
import { bad, type Finding, good, look } from './finding.ts';
import type { Place } from './place.ts';

const sourceSecret = async (secrets: Secrets, list: string, what: string): Promise<Finding> => {
  const count = (await secrets.ofSource(list)).length;
  const check = `secrets of ${list}`;
  return count > 0 ? good(check, `${count} live`) : bad(check, `none: add ${what}`);
};

const subscriberSecrets = async (secrets: Secrets, all: Configuration): Promise<Finding> => {
  const subscribers: Record<string, string[]> = {};
  for (const { id } of all.subscribers) subscribers[id] = [...(await secrets.ofSubscriber(id))];
  const without = subscribersWithoutSecret(all, { sources: {}, subscribers, links: [] });
  const check = 'secrets of subscribers';
  return without.length === 0
    ? good(check, 'everyone who needs one has one')
    : bad(check, `${without.join(', ')} cannot be reached: add the URL or key under "subscribers"`);
};

const links = async (secrets: Secrets): Promise<Finding> => {
  const count = (await secrets.forLinks()).length;
  return count > 0 ? good('link keys', `${count} live`) : bad('link keys', 'none: add 32 random bytes in base64');
};

/** Has everybody who needs a secret a live one? One look each. */
export const lookAtSecrets = ({ secrets }: Place, all: Configuration): Promise<Finding>[] => {
  if (!secrets) return [look('secrets', () => bad('secrets', 'not looked at: give --secrets-id'))];
  return [
    ...all.sources
      .flatMap(secretListsOf)
      .map(([name, what]) => look(`secrets of ${name}`, () => sourceSecret(secrets, name, what))),
    look('secrets of subscribers', () => subscriberSecrets(secrets, all)),
    look('link keys', () => links(secrets)),
  ];
};

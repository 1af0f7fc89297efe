import { secretListsOf } from '../config/secrets-file.ts';
import { subscribersWithoutSecret } from '../config/secrets.ts';
import type { Configuration } from '../domain/configuration.ts';
import type { Secrets } from '../pipeline/ports.ts';
import { exits } from './command.ts';
import type { Flags, Run } from './command.ts';
import { reasonOf } from './faults.ts';
import { openPlace } from './place.ts';
import type { Place } from './place.ts';
import { configuration, configurationFile } from './settings.ts';

/** What one look found. `ok: false` needs somebody; what they can do stands in `found`. */
interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly found: string;
}

const good = (check: string, found: string): Finding => ({ check, ok: true, found });
const bad = (check: string, found: string): Finding => ({ check, ok: false, found });

/** Looks; what is thrown is a finding too. */
const look = async (check: string, see: () => Promise<Finding> | Finding): Promise<Finding> => {
  try {
    return await see();
  } catch (error) {
    return bad(check, reasonOf(error));
  }
};

// The sweep passes every minute; what is overdue for longer has been passed by.
const sweptWithinMs = 150_000;

const work = async ({ ledger }: Place): Promise<Finding> => {
  const late = await ledger.overdue(new Date(Date.now() - sweptWithinMs).toISOString(), 100);
  if (late.length === 0) return good('work', 'nothing waits longer than it should');
  const count = late.length < 100 ? String(late.length) : '100 or more';
  return bad('work', `${count} records are overdue for minutes: does the sweep run? docs/runbook.md, tick-silent`);
};

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

const lookAtSecrets = ({ secrets }: Place, all: Configuration): Promise<Finding>[] => {
  if (!secrets) return [look('secrets', () => bad('secrets', 'not looked at: give --secrets-id'))];
  return [
    ...all.sources
      .flatMap(secretListsOf)
      .map(([name, what]) => look(`secrets of ${name}`, () => sourceSecret(secrets, name, what))),
    look('secrets of subscribers', () => subscriberSecrets(secrets, all)),
    look('link keys', () => links(secrets)),
  ];
};

const secondOpinion = ({ triage }: Configuration, { table }: Flags): Finding[] => {
  const reader = triage?.secondOpinion;
  if (reader === undefined) return [];
  const deployed = `short texts are sent to Amazon Comprehend in ${reader.region ?? "the stack's region"}`;
  const local = 'configured, and not asked in the local run, which has no credentials';
  return [good('second opinion', table === undefined ? local : deployed)];
};

const loaded = ({ table }: Flags): Configuration | string => {
  try {
    return configuration(table === undefined ? 'local' : 'deployed');
  } catch (error) {
    return reasonOf(error);
  }
};

const opened = async (flags: Flags): Promise<Place | string> => openPlace(flags).catch(reasonOf);

/** Looks at everything that can be wrong outside the code. Fails when something needs somebody. */
export const doctor: Run = async ({ flags, say }) => {
  const all = loaded(flags);
  const place = await opened(flags);
  const findings = [
    typeof all === 'string'
      ? bad('configuration', all)
      : good('configuration', `${configurationFile()}, ${all.sources.length} sources`),
    ...(typeof all === 'string' ? [] : secondOpinion(all, flags)),
    typeof place === 'string' ? bad('pipeline', place) : good('pipeline', place.name),
    ...(typeof place === 'string' ? [] : [await look('work', () => work(place))]),
    ...(typeof place === 'string' || typeof all === 'string' ? [] : await Promise.all(lookAtSecrets(place, all))),
  ];
  for (const one of findings) say(one, `${one.ok ? 'ok   ' : 'WRONG'}  ${one.check}: ${one.found}`);
  return findings.every(({ ok }) => ok) ? exits.done : exits.failed;
};

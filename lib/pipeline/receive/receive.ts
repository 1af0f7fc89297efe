import type { Delivery, Forgery, Provider, Verdict } from '../../providers/provider.ts';
import { type Answer, problem } from '../answer.ts';
import { type CaptchaPorts, personChecked } from './captcha.ts';
import { keys } from '../keys.ts';
import { overLimit } from './limit.ts';
import { nameOf } from '../ports.ts';
import { refusalOf, refuse, refuseForged } from './refusal.ts';
import { type Door, doorOf, readingOf, record, type TakePorts } from './take.ts';

export interface ReceivePorts extends TakePorts, CaptchaPorts {}

const retryAfterSeconds = '30';
const traceDays = 30;

/** Leaves a count of what was refused, and nothing else of it. */
const trace = async (ports: ReceivePorts, delivery: Delivery, why: string): Promise<void> => {
  ports.log('warn', 'refused', { source: delivery.source, why });
  const day = delivery.receivedAt.toISOString().slice(0, 10);
  const expires = Math.floor(delivery.receivedAt.getTime() / 1000) + traceDays * 86_400;
  try {
    await ports.ledger.count(keys.trace(delivery.source, day), why, expires);
  } catch (error) {
    // The answer stays no; the log line above has counted it.
    ports.log('error', 'untraced', { source: delivery.source, error: nameOf(error) });
  }
};

const verify = async (ports: ReceivePorts, { provider, source }: Door, delivery: Delivery): Promise<Verdict> => {
  const verdict = provider.verify(delivery, await ports.secrets.ofSource(source.id), source);
  if (verdict.genuine || !(await ports.secrets.refresh())) return verdict;
  return provider.verify(delivery, await ports.secrets.ofSource(source.id), source);
};

/** The door of an HTTP request: what comes through a queue has none, so that nothing that is posted can pass for it. */
const openDoorOf = (ports: TakePorts, delivery: Delivery): Door | undefined => {
  const door = doorOf(ports, delivery);
  return door?.provider.proves === 'queue' ? undefined : door;
};

const noDoor = problem(404, 'Unknown source', 'No source of that name is configured here. Check the last part of the URL.');

const unavailable = (ports: ReceivePorts, delivery: Delivery, provider: Provider, error: unknown): Answer => {
  ports.log('error', 'unavailable', { source: delivery.source, error: nameOf(error) });
  const answer = refuse(provider, {
    situation: 'unavailable',
    detail: 'It could not be stored just now. Please deliver it again.',
  });
  return { ...answer, headers: { 'retry-after': retryAfterSeconds } };
};

const turnAway = async (ports: ReceivePorts, { provider }: Door, delivery: Delivery, why: Forgery): Promise<Answer> => {
  await trace(ports, delivery, why);
  return refuseForged(provider, why);
};

/** What a browser or the person before it sees of an answer; other providers get it as it is. */
const dressed = ({ provider, source }: Door, delivery: Delivery, answer: Answer): Answer => {
  const dress = provider.browser?.dress(answer.status, delivery, source);
  return dress ? { ...answer, ...dress, headers: { ...answer.headers, ...dress.headers } } : answer;
};

const admit = async (ports: ReceivePorts, door: Door, delivery: Delivery): Promise<Answer> => {
  const refusal = refusalOf(delivery, door.provider);
  if (refusal) {
    await trace(ports, delivery, refusal.situation);
    return refuse(door.provider, refusal);
  }
  try {
    const verdict = await verify(ports, door, delivery);
    if (!verdict.genuine) return await turnAway(ports, door, delivery, verdict.why);
    const arrival = { ...door, delivery, secret: verdict.secret };
    const limited = await overLimit(ports, arrival);
    if (limited) return limited;
    const checked = await personChecked(ports, arrival, await readingOf(arrival));
    return 'why' in checked ? await turnAway(ports, door, delivery, checked.why) : await record(ports, arrival, checked);
  } catch (error) {
    return unavailable(ports, delivery, door.provider, error);
  }
};

/** A delivery arrives: verify, read, record. When this answers 2xx, it is durable. */
export const receive = async (ports: ReceivePorts, delivery: Delivery): Promise<Answer> => {
  const door = openDoorOf(ports, delivery);
  return door === undefined ? noDoor : dressed(door, delivery, await admit(ports, door, delivery));
};

/** A browser asks what a page may do here; `undefined`: no browser delivers here. */
export const preflight = async (ports: ReceivePorts, delivery: Delivery): Promise<Answer | undefined> => {
  const door = openDoorOf(ports, delivery);
  return door?.provider.browser && dressed(door, delivery, { status: 204 });
};

/** A provider asks whether this is really us, or whether anybody is there at all. Never changes anything. */
export const probe = async (ports: ReceivePorts, delivery: Delivery): Promise<Answer> => {
  const door = openDoorOf(ports, delivery);
  if (door === undefined) return noDoor;
  if (door.provider.challenge === undefined || Object.keys(delivery.query).length === 0) return { status: 200 };
  const challenge = door.provider.challenge(delivery, await ports.secrets.ofSource(delivery.source));
  if (challenge === undefined) return { status: 200 };
  return challenge.status === 200 ? challenge : problem(400, 'Bad challenge', challenge.why);
};

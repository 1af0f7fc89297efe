import type { Webhook } from '../adapters/x-api.ts';
import { exits, Misuse, type Run } from './command.ts';
import { bad, type Finding, good, look } from './finding.ts';
import { type App, openApp } from './twitter-app.ts';
import { lookAtChallenge } from './twitter-challenge.ts';
import { lookAtHearing, subscribed, unsubscribed } from './twitter-hearing.ts';

const check = 'webhook';
const switchedOff = 'X switched it off, since it answered a challenge wrongly';

/** One look or deed after the other, told as soon as it is known; what comes after one that is wrong is left out. */
type Steps = AsyncGenerator<Finding, void, unknown>;

const registeredOf = async ({ x, address }: App): Promise<{ readonly own?: Webhook; readonly others: string }> => {
  const all = await x.list();
  const others = all.filter(({ url }) => url !== address).map(({ url }) => url);
  return { own: all.find(({ url }) => url === address), others: others.join(', ') || 'nobody' };
};

const state = ({ id, valid }: Webhook, more: string): Finding =>
  valid === false
    ? bad(check, `${id}: ${switchedOff}; npx earshot twitter check --challenge switches it on when the answer is right`)
    : good(check, `${id} ${more}`);

const challenged = async (app: App, { id }: Webhook): Promise<Finding> => {
  await app.x.challenge(id);
  const { own } = await registeredOf(app);
  return own?.valid
    ? good(check, `${id} was challenged by X again, and is switched on`)
    : bad(check, `${id}: X was asked to challenge it again, and has not switched it on; look once more with twitter check`);
};

const register = async function* (app: App): Steps {
  const answer = await lookAtChallenge(app);
  yield answer;
  if (!answer.ok) return;
  let own: Webhook | undefined;
  const registered = await look(check, async () => {
    ({ own } = await registeredOf(app));
    if (own?.valid === false) return challenged(app, own);
    if (own) return state(own, 'was registered already');
    own = await app.x.create(app.address);
    return state(own, `is registered: X delivers to ${app.address}`);
  });
  yield registered;
  const webhook = own;
  if (registered.ok && webhook) yield await look('subscription', () => subscribed(app, webhook));
};

const checked = async function* (app: App, again: boolean): Steps {
  yield await lookAtChallenge(app);
  let own: Webhook | undefined;
  yield await look(check, async () => {
    const { own: found, others } = await registeredOf(app);
    own = found;
    if (found) return again ? challenged(app, found) : state(found, 'is registered and valid');
    return bad(check, `X does not deliver to ${app.address} (it delivers to ${others}): npx earshot twitter register`);
  });
  const webhook = own;
  if (webhook) yield await look('subscription', () => lookAtHearing(app, webhook));
};

const removed = async function* (app: App): Steps {
  const { own, others } = await registeredOf(app);
  if (own === undefined) {
    yield bad(check, `X does not deliver to ${app.address} (it delivers to ${others}); nothing was removed`);
    return;
  }
  const gone = await look('subscription', () => unsubscribed(app, own));
  yield gone;
  if (!gone.ok) return;
  yield await look(check, async () => {
    await app.x.remove(own.id);
    return good(check, `${own.id} is removed: X delivers to ${app.address} no more`);
  });
};

const deeds: Readonly<Record<string, (app: App, again: boolean) => Steps>> = { register, check: checked, remove: removed };

/** Registers, checks or removes the webhook by which X delivers to a source. Fails when something is not as it should. */
export const twitter: Run = async ({ words: [name = '', wanted], flags, say }) => {
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed) throw new Misuse(`Got no such thing to do, expected ${Object.keys(deeds).join(', ')}.`);
  if (flags.challenge && deed !== checked) throw new Misuse('Got --challenge, which goes with check only.');
  const app = await openApp(wanted, flags);
  let fine = true;
  for await (const one of deed(app, flags.challenge ?? false)) {
    fine &&= one.ok;
    say({ source: app.source.id, ...one }, `${one.ok ? 'ok   ' : 'WRONG'}  ${one.check}: ${one.found}`);
  }
  return fine ? exits.done : exits.failed;
};

import type { Answer } from '../../../lib/pipeline/answer.ts';
import type { Delivery } from '../../../lib/providers/provider.ts';
import { deletion, mail } from '../../fakes/deliveries.ts';
import { formOf, postOf } from './bodies.ts';
import { survive, type Town, type Uttered } from './town.ts';

const texts = [
  'The pool is lovely', 'There is a problem with my room', 'I am furious, this is unacceptable',
  'This is unacceptable, nobody answers', 'We are stranded at the wrong hotel', 'Emergency! My child is unconscious',
  'I am furious, this is unacceptable', 'Still nobody answers me',
];
const members = ['1', '2'];
const handles = [
  'twitter:71', 'twitter:72', 'twitter:73', 'email:ada@example.com', 'email:ben@example.com', 'email:cleo@example.com',
] as const;

const wordOf = (town: Town): string => `zq${town.seed}w${(town.drawn += 1)}q`;

/** As every provider does: until it is answered. */
const send = async (town: Town, delivery: Delivery): Promise<Answer> => {
  for (;;) {
    const answer = await survive(town, () => town.world.deliver(delivery));
    if (answer?.status === 200) return answer;
  }
};

const deliver = async (town: Town, said: Uttered): Promise<void> => {
  town.uttered.push(said);
  const { body } = await send(town, said.delivery);
  said.id = (body?.interactions as string[] | undefined)?.[0];
};

/** Somebody says something new. */
export const speak = async (town: Town, user?: string, text = town.chance.of(texts)): Promise<void> => {
  const { chance } = town;
  const word = wordOf(town);
  const said = `${text} ${word}`;
  const handle = user === undefined ? chance.of(handles) : `twitter:${user}`;
  const [kind, name = ''] = handle.split(':');
  const post = `${9000 + town.drawn}`;
  if (kind === 'twitter') {
    const source = user === undefined ? chance.of(['x', 'x', 'x2'] as const) : 'x';
    const delivery = postOf(town, source, { id: post, text: said, user: name, history: [post] });
    return deliver(town, { word, handle, delivery, user: name, ...(source === 'x' && { post, original: post }) });
  }
  if (handle === 'email:cleo@example.com') {
    return deliver(town, { word, handle, delivery: mail(town.world, { id: word, text: said }) });
  }
  const source = chance.of(['contact', 'contact2'] as const);
  const filled = { token: word, text: said, email: name, member: chance.of(members) };
  return deliver(town, { word, handle, delivery: formOf(town, source, filled) });
};

const posts = ({ uttered }: Town): Uttered[] => uttered.filter(({ post, gone }) => post !== undefined && !gone);

/** Somebody changes what they said. */
export const edit = async (town: Town): Promise<void> => {
  if (posts(town).length === 0) return;
  const before = town.chance.of(posts(town));
  const { original = '', user = '', handle } = before;
  const word = wordOf(town);
  const versions = town.uttered.filter((one) => one.original === original).map(({ post = '' }) => post);
  const post = `${9000 + town.drawn}`;
  const text = `${town.chance.of(texts)} ${word}`;
  const delivery = postOf(town, 'x', { id: post, text, user, history: [...versions, post] });
  for (const one of town.uttered) if (one.original === original) one.gone = true;
  await deliver(town, { word, handle, delivery, user, post, original });
};

/** Somebody takes back what they said. */
export const remove = async (town: Town): Promise<void> => {
  if (posts(town).length === 0) return;
  const one = town.chance.of(posts(town));
  for (const other of town.uttered) if (other.original === one.original) other.gone = true;
  await send(town, deletion(town.world, one.post ?? '', one.user));
};

/** A provider delivers once more what it has delivered. */
export const repeat = async (town: Town): Promise<void> => {
  if (town.uttered.length === 0) return;
  const { delivery } = town.chance.of(town.uttered);
  await send(town, { ...delivery, receivedAt: town.world.now });
};

/** So many say the same at once that it is a surge; twice at most. */
export const flood = async (town: Town): Promise<void> => {
  const first = town.drawn;
  if (town.acts.filter((act) => act === 'flood').length > 1) return;
  for (let one = 0; one < 11; one += 1) await speak(town, `8${first}${one}`, texts[2]);
};

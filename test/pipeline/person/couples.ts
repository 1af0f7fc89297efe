import type { Case } from '../../../lib/domain/case.ts';
import { notesOf } from '../../../lib/pipeline/announce/case-data.ts';
import { keys } from '../../../lib/pipeline/keys.ts';
import { customerOfHandle } from '../../../lib/pipeline/people/customer-of.ts';
import { storyLines } from '../../../lib/pipeline/understand/story.ts';
import type { Delivery } from '../../../lib/providers/provider.ts';
import { form, mail, type World } from '../../fakes/world.ts';
import { posted } from '../story/saying.ts';

const words = [
  'Hello, we are looking forward to the pool.',
  'There is a problem with my room',
  'This is unacceptable, nobody answers.',
  'We are stranded at the wrong hotel.',
  'Thank you, all is well now.',
  'The heating is broken and the room is cold',
];

// A linear congruential generator: the same numbers in every run, so that a failure can be repeated.
const draw = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
};

export const steps = 6;

export type How = 'mail' | 'form' | 'post';

export interface Step {
  /** What the one says by mail or form, and what the other posts. */
  readonly mail?: string;
  readonly form?: string;
  readonly post?: string;
  /** Somebody writes a note on the case of the one, or of the other, or finds it too high. */
  readonly act?: 'note' | 'feedback' | 'resolve';
  readonly of: 0 | 1;
}

interface Script {
  readonly steps: readonly Step[];
  /** Before which step they are joined, and before which one they are parted. */
  readonly joined: number;
  readonly parted: number;
}

export const scriptOf = (seed: number): Script => {
  const any = draw(seed * 7919 + 1);
  const word = (chance: number): string | undefined => (any(10) < chance ? words[any(words.length)] : undefined);
  const acts = [undefined, undefined, 'note', 'feedback', 'resolve'] as const;
  const all = Array.from({ length: steps }, (): Step => ({
    mail: word(4),
    form: word(3),
    post: word(5),
    act: acts[any(acts.length)],
    of: any(2) === 0 ? 0 : 1,
  }));
  const joined = 1 + any(steps - 2);
  return { steps: all, joined, parted: joined + 1 + any(steps - joined) };
};

/** Two customers: one writes mails and fills in forms, the other posts. */
export interface Couple {
  readonly script: Script;
  readonly handles: readonly [string, string];
  readonly said: Map<string, string>[];
}

export const coupleOf = (script: Script, n: number): Couple => ({
  script, handles: [`email:guest${n}@example.com`, `twitter:${500 + n}`], said: [new Map(), new Map()],
});

/** What the one or the other of them says at a step, this way; `undefined`: nothing. */
export const deliveryOf = (world: World, couple: Couple, how: How, step: number): Delivery | undefined => {
  const text = couple.script.steps[step]?.[how];
  if (text === undefined) return undefined;
  const [email = '', user = ''] = couple.handles.map((handle) => handle.replace(/^\w+:/u, ''));
  const id = `${step}${user}`;
  if (how === 'mail') return mail(world, { id, from: email, text });
  return how === 'form' ? form(world, { token: id, email, text }) : posted(world, { id, user, text });
};

/** How somebody's words and cases stand, told by their places. */
export const standing = async ({ ports: { ledger } }: World, handle: string) => {
  const owner = await customerOfHandle(ledger, handle);
  if (owner === undefined) return undefined;
  const { previous, cases: current } = owner.customer;
  const lines = await storyLines(ledger, owner.customer);
  const ids = [...new Set([...Object.values(current), ...lines.flatMap((line) => line.case ?? [])])];
  const records = (await ledger.getAll(ids.map(keys.case))).filter((record) => record.type === 'case');
  const said = await Promise.all(lines.map(({ interaction }) => ledger.get(keys.interaction(interaction))));

  const place = (id: string | undefined): number => lines.findIndex(({ interaction }) => interaction === id);
  const beganIn = (id: string | undefined): number | undefined =>
    id === undefined ? undefined : place(records.find((one) => one.case.id === id)?.case.began);
  const shown = async (one: Case) => {
    const { severity, reasons, waitingSince, interactions, interactionCount, source, channel, state } = one;
    const { feedback = [] } = one;
    const notes = (await notesOf(ledger, one)).map(({ text }) => text);
    const opinions = feedback.map(({ note }) => note);
    const where = { began: place(one.began), interactions: interactions.map(place), interactionCount, source, channel };
    return { severity, reasons, waitingSince, state, into: one.into, notes, opinions, ...where };
  };
  return {
    handles: owner.customer.handles.length,
    words: lines.map((line) => [line.severity, line.reasons, beganIn(line.case)]),
    copies: said.map((one) => one?.type === 'interaction' && [one.severity, one.reasons, beganIn(one.case)]),
    cases: (await Promise.all(records.map((one) => shown(one.case)))).toSorted((one, other) => one.began - other.began),
    previous: previous && { ...previous, case: beganIn(previous.case), handle: undefined },
    current: Object.values(current).map(beganIn),
    unsettled: owner.unsettled,
  };
};

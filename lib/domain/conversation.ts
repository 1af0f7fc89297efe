import type { Kind } from './interaction.ts';

/** What says which other words an interaction belongs with. Names are what threads call it by, whoever gave them. */
export interface Tie {
  readonly interaction: string;
  /** Milliseconds. */
  readonly receivedAt: number;
  readonly kind?: Kind;
  /** What answers to it call it. */
  readonly name: string;
  /** The names of what it answers, the root first. */
  readonly answers: readonly string[];
  /** What it is about: a subject, or an order number and the like, which begin with `#`. */
  readonly about: readonly string[];
}

const dayMs = 86_400_000;
// A matter has its time; the same subject next season is another one.
const sameMatterMs = 30 * dayMs;
// Somebody who fills in a form the day after a mail means that mail, unless they name something else.
const followsMs = dayMs;

type Joining = (one: string, other: string) => void;

/** Names that belong together, whatever order they were joined in. */
const groups = (): { join: Joining; of: (name: string) => string } => {
  const parents = new Map<string, string>();
  const of = (name: string): string => {
    const parent = parents.get(name);
    return parent === undefined || parent === name ? name : of(parent);
  };
  return {
    of,
    join: (one, other) => {
      const [first = one, second = other] = [of(one), of(other)].sort();
      parents.set(second, first);
    },
  };
};

/** Those who speak of one matter within its time belong together. */
const joinMatters = (ties: readonly Tie[], join: Joining): void => {
  const latest = new Map<string, Tie>();
  for (const tie of ties) {
    for (const matter of tie.about) {
      const before = latest.get(matter);
      if (before && tie.receivedAt - before.receivedAt <= sameMatterMs) join(before.name, tie.name);
      latest.set(matter, tie);
    }
  }
};

const numbersOf = ({ about }: Tie): string[] => about.filter((matter) => matter.startsWith('#'));

const contradict = (one: Tie, other: Tie): boolean => {
  const [mine, theirs] = [numbersOf(one), numbersOf(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((number) => theirs.includes(number));
};

/** A form follows the mail that was written shortly before it. */
const joinForms = (ties: readonly Tie[], join: Joining): void => {
  for (const [place, form] of ties.entries()) {
    if (form.kind !== 'form') continue;
    const mail = ties.slice(0, place).findLast(({ kind }) => kind === 'mail');
    if (mail && form.receivedAt - mail.receivedAt <= followsMs && !contradict(form, mail)) join(mail.name, form.name);
  }
};

/** What began it all, as far up as anybody knows. */
const rootOf = (first: Tie, byName: ReadonlyMap<string, Tie>): string => {
  const seen = new Set<string>();
  let name = first.answers[0] ?? first.name;
  for (let up = byName.get(name)?.answers[0]; up !== undefined && !seen.has(name); up = byName.get(name)?.answers[0]) {
    seen.add(name);
    name = up;
  }
  return name;
};

/**
 * The conversation of each of one customer's interactions, by its id. Worked out from all that is there, every time, so
 * that it is the same whatever came first; a parent that comes late, or never, changes nothing but the name.
 * `leads` are words that are not this customer's: a thread runs through them, but they belong to nobody here.
 */
export const conversationsOf = (ties: readonly Tie[], leads: readonly Tie[] = []): ReadonlyMap<string, string> => {
  const ordered = [...ties].sort((one, other) => (one.interaction < other.interaction ? -1 : 1));
  const { join, of } = groups();
  for (const { name, answers } of [...ordered, ...leads]) for (const parent of answers) join(parent, name);
  joinMatters(ordered, join);
  joinForms(ordered, join);
  const byName = new Map([...leads, ...ordered].map((tie) => [tie.name, tie]));
  const roots = new Map<string, string>();
  for (const tie of ordered) if (!roots.has(of(tie.name))) roots.set(of(tie.name), rootOf(tie, byName));
  return new Map(ordered.map(({ interaction, name }) => [interaction, roots.get(of(name)) ?? name]));
};

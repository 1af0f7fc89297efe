import type { Configuration } from '../../domain/configuration.ts';
import type { Tie } from '../../domain/conversation.ts';
import type { Fact, Interaction } from '../../domain/interaction.ts';
import { realmOf } from '../../domain/person/realm.ts';
import { foundIn } from '../../domain/person/text.ts';
import { bareSubject } from '../../domain/subject.ts';
import { fingerprint, momentOfId, printOf } from '../keys.ts';
import type { StoryRecord } from '../records.ts';

/** What ties a line of a story to others. */
export type Line = Ties & Pick<StoryRecord, 'interaction'>;

/** What a line of a story keeps of the ties of its interaction; nothing of what is plain without. */
export type Ties = Pick<StoryRecord, 'kind' | 'name' | 'answers' | 'about'>;

// Numbers that name a matter. An account number names a person, who has many.
const matters = /order|booking|reservation|confirmation|reference|ticket|invoice|flight|case/i;

/** The name of a provider's own reference. Mails keep theirs whoever delivers them; others are known at their source. */
const nameOf = ({ kind, source }: Interaction, reference: string): string =>
  kind === 'mail' ? fingerprint('mail', reference) : fingerprint('interaction', source, reference);

// A quotation begins a conversation of its own, as X has it.
const answered = ({ kind, conversation, inReplyTo }: Interaction): string[] =>
  [conversation, kind === 'quote' ? undefined : inReplyTo].filter((one) => one !== undefined);

const ownName = (interaction: Interaction): string => {
  const { kind, messageId, inReplyTo, conversation, id } = interaction;
  const own = kind === 'mail' ? (messageId ?? (inReplyTo === undefined ? conversation : undefined)) : undefined;
  return own === undefined ? printOf(id) : nameOf(interaction, own);
};

/** A mail that names the whole thread needs no subject to be known by. */
const subjectOf = ({ kind, subject, conversation, inReplyTo }: Interaction): string[] => {
  const bare = kind === 'mail' && (inReplyTo === undefined || inReplyTo === conversation) ? bareSubject(subject) : '';
  return bare === '' ? [] : [fingerprint('subject', bare)];
};

const some = (list: readonly string[]): string[] | undefined => (list.length > 0 ? [...new Set(list)] : undefined);

// A line is read with every word of its customer; who names ever more matters must not fill it.
const most = 6;

/** The thread that an interaction stands in, as far as itself says. */
export const threadOf = (interaction: Interaction): Pick<Ties, 'kind' | 'name' | 'answers'> => {
  const name = ownName(interaction);
  return {
    kind: interaction.kind,
    name: name === printOf(interaction.id) ? undefined : name,
    answers: some(answered(interaction).map((one) => nameOf(interaction, one)).filter((one) => one !== name)),
  };
};

const numbersOf = (realm: string, { kind, value }: Fact): string[] =>
  matters.test(kind) ? [`#${fingerprint('matter', realm, kind, value.trim().toLowerCase())}`] : [];

/** What says which other words this belongs with. */
export const tiesOf = (configuration: Configuration, interaction: Interaction): Ties => {
  const facts = [...(interaction.facts ?? []), ...foundIn(configuration, interaction).facts];
  const numbers = facts.flatMap((fact) => numbersOf(realmOf(interaction), fact));
  return { ...threadOf(interaction), about: some([...subjectOf(interaction), ...numbers].slice(0, most)) };
};

/** A line of a story, as far as it ties words together. */
export const tieOf = ({ interaction, kind, name, answers = [], about = [] }: Line): Tie => ({
  interaction,
  receivedAt: Date.parse(momentOfId(interaction)),
  kind,
  name: name ?? printOf(interaction),
  answers,
  about,
});

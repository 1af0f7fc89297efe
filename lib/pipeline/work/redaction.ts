import { authorOf } from '../../domain/person/sights.ts';
import type { NoticeOf } from '../../domain/notice.ts';
import { type About, eventOf, postsOf } from '../announce/announce.ts';
import { goneId } from './event-ids.ts';
import { forgetStatements } from '../people/forget-statements.ts';
import { forgetFacts } from '../people/redact-facts.ts';
import type { InteractionRecord } from '../records.ts';
import { takeEarlierAway } from '../understand/earlier-versions.ts';
import { type Telling, telling, type WorkPorts } from './verb.ts';

type Gone = Pick<NoticeOf<'earshot.interaction.redacted'>['data'], 'reason' | 'edition' | 'redactedAt'>;

/** That words are gone, by ids only: those of one version, or all. One event for each, however often it is told. */
export const tellingOfGone = (ports: WorkPorts, record: InteractionRecord, gone: Gone): Telling => {
  const { id: interaction, brand, source, customer, case: caseId } = record;
  const about: About = { brand, source };
  const id = goneId(interaction, gone.edition);
  const data = { interaction, ...gone, brand, source, customer, case: caseId };
  const notice = eventOf('earshot.interaction.redacted', about, { id, subject: interaction, time: gone.redactedAt, data });
  return telling(id, postsOf(ports, { notice, about }));
};

/** Forgets what was known from words of this handle that are gone, and not said elsewhere. */
export const forgetKnown = async (
  ports: WorkPorts,
  record: InteractionRecord,
  handle: string | undefined,
  now: Date,
): Promise<void> => {
  const { customer, id } = record;
  if (customer !== undefined || handle !== undefined) await forgetFacts(ports, { customer, handle }, id);
  if (handle !== undefined) await forgetStatements(ports, handle, id, now);
};

/** Takes away what its author changed, and all that was known from it. Answers what stands; `undefined`: nothing. */
export const withoutEarlier = async (
  ports: WorkPorts,
  { id }: InteractionRecord,
  now: Date,
): Promise<InteractionRecord | undefined> => {
  const { ledger, configuration, fetching: { archive } } = ports;
  const record = await takeEarlierAway({ ledger, archive, configuration }, id);
  if (record?.interaction) await forgetKnown(ports, record, authorOf(record.interaction), now);
  return record;
};

import type { Undelivered } from '../../domain/telling.ts';
import { type About, eventOf, postsOf } from '../announce/announce.ts';
import { orderFiles } from './fetch-work.ts';
import type { InteractionRecord, LedgerRecord } from '../ports.ts';
import { soon } from '../receive/record.ts';
import { forgetStatements } from '../people/forget-statements.ts';
import { forgetFacts } from '../people/redact-facts.ts';
import { understand } from '../understand/understand.ts';
import { finished, type Outcome, telling, type Verb, type Work, type WorkPorts } from './verb.ts';
import { heard } from '../watch.ts';

type Outcomes = ReadonlyMap<string, Outcome>;

// An interaction's notice is one post, for machines, so it went or never can.
const undeliveredOf = (outcomes: Outcomes): { undelivered?: readonly Undelivered[] } => {
  const undelivered = [...outcomes.values()].flatMap(({ sent }) => sent.undelivered);
  return undelivered.length > 0 ? { undelivered } : {};
};

const redacted = async (ports: WorkPorts, record: InteractionRecord, redactedAt: string): Promise<Work> => {
  const { brand, source, customer, handle, case: caseId } = record;
  if (customer !== undefined) await forgetFacts(ports.ledger, { customer, handle }, record.id);
  if (handle !== undefined) await forgetStatements(ports, handle, record.id, new Date(redactedAt));
  const about: About = { brand, source };
  const id = `${record.id}/redacted`;
  const notice = eventOf('earshot.interaction.redacted', about, {
    id, subject: record.id, time: redactedAt, data: { interaction: record.id, brand, source, customer, case: caseId, redactedAt },
  });
  return {
    tellings: [telling(id, postsOf(ports, { notice, about }))],
    done: (latest, outcomes) => finished(latest, undeliveredOf(outcomes)),
  };
};

/** Whether its author took it back, or edited it, since it was understood with so many edits. */
const isChanged = (latest: LedgerRecord, edits: number): boolean =>
  latest.type === 'interaction' && (latest.redactedAt !== undefined || (latest.interaction?.edits?.length ?? 0) > edits);

/** Whose it is, how bad, which case: understood, and told to machines; or that it was taken back. */
export const interactionWork: Verb<InteractionRecord> = async (ports, record, now) => {
  if (record.redactedAt !== undefined) return redacted(ports, record, record.redactedAt);
  const data = await understand(ports, record, now);
  if (data === undefined) return undefined;
  const { brand, channel, source: sourceId, severity, reasons, customer, case: caseId, receivedAt } = data;
  const about: About = { brand, channel, source: sourceId, severity };
  const { edits = [] } = data;
  // What it says now is told too, under an id of its own.
  const id = `${record.id}/received${edits.length > 0 ? `/${edits.length}` : ''}`;
  const notice = eventOf('earshot.interaction.received', about, { id, subject: record.id, time: receivedAt, data });
  const source = ports.configuration.sources.find((one) => one.id === sourceId);
  if (source) await heard(ports.ledger, source, receivedAt, now);
  await orderFiles(ports, record, data, now);
  const announcedAt = now.toISOString();
  const understood = { severity, reasons, customer, case: caseId };
  return {
    tellings: [telling(id, postsOf(ports, { notice, about }))],
    // A deletion that came meanwhile must be told after this; and what was understood of the words goes with them, so it
    // is due again even when it was told already.
    done: (latest, outcomes) => ({
      // Who settled the story around it meanwhile knows better.
      ...latest, ...('severity' in latest && latest.severity !== undefined ? {} : understood), announcedAt, ...undeliveredOf(outcomes),
      due: isChanged(latest, edits.length) ? (latest.due ?? soon(now)) : undefined,
    }) as LedgerRecord,
  };
};

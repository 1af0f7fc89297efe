import type { Case } from '../../../lib/domain/case.ts';
import type { Interaction } from '../../../lib/domain/interaction.ts';
import { authorOf } from '../../../lib/domain/person/sights.ts';
import { severityRank } from '../../../lib/domain/severity.ts';
import type { CaseRecord, InteractionRecord } from '../../../lib/pipeline/records.ts';
import { keptOf } from '../../fakes/kept.ts';
import { minutes } from '../../fakes/world.ts';
import { type Census, censusOf, goingOn, living, ownerOf } from './census.ts';
import type { Town } from './town.ts';

type Wrong<Of extends unknown[]> = Readonly<Record<string, (...of: Of) => boolean>>;

const wrongWith = <Of extends unknown[]>(wrongs: Wrong<Of>, ...of: Of): string[] =>
  Object.entries(wrongs).flatMap(([why, isWrong]) => (isWrong(...of) ? [why] : []));

const isOver = ({ state }: Case): boolean => state === 'resolved';

const caseWrongs: Wrong<[CaseRecord, Census]> = {
  'has notices that nobody tells': ({ case: one }) => one.notices.length > 0,
  'is over and has a clock': ({ case: one, due }) => isOver(one) && (one.clock !== undefined || due !== undefined),
  'has no clock': ({ case: one, due }) => !isOver(one) && (one.clock === undefined || due !== one.clock),
  'has a clock that stopped': ({ case: one }, { now }) => !isOver(one) && (one.clock ?? '9') <= now,
  'is held by nobody': ({ case: one }) => one.state === 'acknowledged' && one.acknowledgedBy === undefined,
  'is open and held': ({ case: one }) => one.state === 'open' && one.acknowledgedBy !== undefined,
  'may be in danger and is held with others': ({ case: one }) =>
    one.state === 'acknowledged' && one.together === true && one.severity === 'critical',
  'was told of one thing twice': ({ case: { tellings = [] } }) =>
    new Set(tellings.map(({ notice }) => notice)).size < tellings.length,
  'is not the case that its customer has': ({ case: one }, census) =>
    !isOver(one) && ownerOf(census, one)?.customer.cases[one.brand] !== one.id,
};

const ofCases = (census: Census): string[] =>
  census.caseRecords.flatMap((record) =>
    wrongWith(caseWrongs, record, census).map((why) => `Case ${record.case.id} ${why}.`),
  );

const ofCustomers = ({ customers, cases }: Census): string[] =>
  [...customers.values()].flatMap(({ customer: { id, cases: current }, unsettled }) => [
    ...(unsettled ? [`Customer ${id} is not settled.`] : []),
    ...Object.values(current).flatMap((one) =>
      (cases.get(one)?.state ?? 'resolved') === 'resolved' ? [`Customer ${id} has case ${one}, which is over.`] : [],
    ),
  ]);

interface Said {
  readonly record: InteractionRecord;
  readonly interaction: Interaction;
  readonly one?: Case;
}

const wordWrongs: Wrong<[Said, Census]> = {
  'is in no story': ({ record }, { lines }) => !lines.has(record.id),
  'is in another case by its line': ({ record }, { lines }) => lines.get(record.id) !== record.case,
  'is in no case': ({ record: { severity = 'low' }, one }) => severityRank(severity) >= 3 && one === undefined,
  // Of an erased case nobody knows whose it was; a word that was on its way into it is somebody new's.
  'is in a case of somebody else': ({ interaction, one }, census) =>
    one?.handle !== undefined &&
    living(census, census.handles.get(authorOf(interaction)))?.customer.id !== ownerOf(census, one)?.customer.id,
  'is worse than its case': ({ record: { severity = 'low' }, one }) =>
    one !== undefined && !isOver(one) && severityRank(severity) > severityRank(one.severity),
};

const ofWords = (census: Census): string[] =>
  census.interactions.flatMap((record) => {
    const { id, interaction, case: caseId } = record;
    if (interaction === undefined) return [];
    const one = goingOn(census, caseId);
    return wrongWith(wordWrongs, { record, interaction, one }, census).map((why) => `Interaction ${id} ${why}.`);
  });

const ofWork = ({ all, now }: Census): string[] => {
  const before = new Date(Date.parse(now) - minutes(2)).toISOString();
  return all.flatMap(({ pk, sk, due = '9' }) => (due < before ? [`${pk} ${sk} is due since ${due}.`] : []));
};

const ofTexts = async ({ world, uttered }: Town): Promise<string[]> => {
  const kept = new Set(await keptOf(world, uttered.map(({ word }) => word)));
  return uttered.flatMap(({ word, gone = false }) => {
    if (gone) return kept.has(word) ? [`${word} was taken back and is kept.`] : [];
    return kept.has(word) ? [] : [`${word} was said and is lost.`];
  });
};

/** Who is killed while telling tells it once more, under the same id. */
const ofNotices = ({ world, process }: Town): string[] => {
  const messages = world.published.filter(({ topic }) => topic === 'notices').map(({ message }) => message);
  const ids = messages.map((message) => (JSON.parse(message) as { readonly id: string }).id);
  const twice = ids.filter((id, place) => ids.indexOf(id) < place);
  return process.deaths() > 0 ? [] : twice.map((id) => `Notice ${id} went more than once.`);
};

/** All that is wrong in a town in which nothing is going on any more. */
export const wrongsIn = async (town: Town): Promise<string[]> => {
  const census = await censusOf(town);
  const ofRecords = [ofCases, ofCustomers, ofWords, ofWork].flatMap((of) => of(census));
  return [...ofRecords, ...(await ofTexts(town)), ...ofNotices(town)];
};

import type { Pair } from '../domain/person/link.ts';
import { factsToTell } from '../domain/person/facts.ts';
import { bestName } from '../domain/person/naming.ts';
import type { HandleRecord } from '../pipeline/records.ts';
import type { CustomerTold } from './customer-told.ts';
import { hanging, moment, table } from './terminal.ts';

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${hanging(line, 2)}`)];

const crowded = '; too many people gave it, so that it joins nobody';

/** Of an account on X the name that it goes by, as notices show it. */
const usernameOf = ({ screenNames = [] }: HandleRecord): string | undefined => bestName(screenNames);

const handleInWords = (record: HandleRecord): string => {
  const username = usernameOf(record);
  return username === undefined ? record.handle : `${record.handle}, @${username}`;
};

const known = ({ handles, shared }: CustomerTold): string[] =>
  table(
    handles.map((record) => [
      handleInWords(record),
      record.strength,
      `since ${moment(record.at)}, by ${record.evidence}${shared.includes(record.handle) ? crowded : ''}`,
    ]),
  );

const how: Readonly<Record<string, string>> = {
  proven: 'proven in',
  given: 'given in',
  stated: 'stated in',
  guessed: 'guessed from',
  joined: 'joined by',
  parted: 'parted by',
  lifted: 'left to the evidence by',
};

const linkWords = ({ handles: [one, other], strength, interaction, by, at, source }: Pair): string[] => [
  `${one} – ${other}`,
  `${how[strength] ?? strength} ${interaction ?? by ?? 'somebody'}`,
  `${moment(at)}${source === undefined ? '' : `, source ${source}`}`,
];

/** Who one customer is, for a person. */
export const inWords = (told: CustomerTold): string => {
  const { id, name, facts, conflicts = [], previous } = told.record.customer;
  return [
    `customer ${id}${name === undefined ? '' : `, ${name}`}`,
    ...titled('Known as', known(told)),
    ...titled('Linked by', table(told.links.map(linkWords))),
    ...titled(
      'Facts',
      table(
        factsToTell(facts).map(({ kind, value, said }) => [
          `${kind}: ${value}`,
          `${moment(said.at)}, source ${said.source}, in ${said.interaction}`,
        ]),
      ),
    ),
    ...titled(
      'Cases',
      told.cases.map(
        ({ id: caseId, brand, state, severity, into }) =>
          `${caseId}  ${brand}, ${state}, ${severity}${into === undefined ? '' : `, goes on in ${into}`}`,
      ),
    ),
    ...titled(
      'Before',
      previous === undefined ? [] : [`${previous.case}  ${previous.severity}, resolved ${moment(previous.resolvedAt)}`],
    ),
    ...titled(
      'Conflicts',
      conflicts.map(
        ({ handles, ids, kind, interaction }) =>
          `${handles.join(' – ')}: one by ${interaction}, and yet ${ids.join(' and ')} are two proven ids of kind ${kind}`,
      ),
    ),
    ...titled(
      'Perhaps the same',
      told.suggestions.map(({ handle, strength, why }) => `${handle}  ${strength}: ${why}`),
    ),
  ].join('\n');
};

/** Who one customer is, for a program. */
export const inRecord = ({ record, handles, shared, links, cases, suggestions }: CustomerTold): object => {
  const { id, name, facts, conflicts = [], previous } = record.customer;
  return {
    id,
    name,
    handles: handles.map((one) => ({
      handle: one.handle,
      username: usernameOf(one),
      strength: one.strength,
      evidence: one.evidence,
      at: one.at,
      names: one.names,
      shared: shared.includes(one.handle),
    })),
    links,
    facts,
    cases: cases.map(({ id: caseId, brand, state, severity, into }) => ({ id: caseId, brand, state, severity, into })),
    previous,
    conflicts,
    suggestions,
  };
};

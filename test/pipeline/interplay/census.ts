import type { Case } from '../../../lib/domain/case.ts';
import type { CaseRecord, CustomerRecord, InteractionRecord, LedgerRecord } from '../../../lib/pipeline/records.ts';
import { recordsIn } from '../../fakes/kept.ts';
import type { Town } from './town.ts';

/** Everybody and everything in a town. */
export interface Census {
  readonly now: string;
  readonly cases: ReadonlyMap<string, Case>;
  readonly caseRecords: readonly CaseRecord[];
  readonly customers: ReadonlyMap<string, CustomerRecord>;
  readonly handles: ReadonlyMap<string, string | undefined>;
  readonly interactions: readonly InteractionRecord[];
  readonly lines: ReadonlyMap<string, string | undefined>;
  readonly all: readonly LedgerRecord[];
}

/** Counts them. */
export const censusOf = async (town: Town): Promise<Census> => {
  const all = await recordsIn(town.world);
  const of = <T extends LedgerRecord['type']>(type: T) =>
    all.filter((record): record is Extract<LedgerRecord, { type: T }> => record.type === type);
  return {
    all,
    now: town.world.now.toISOString(),
    caseRecords: of('case'),
    cases: new Map(of('case').map((record) => [record.case.id, record.case])),
    customers: new Map(of('customer').map((record) => [record.customer.id, record])),
    handles: new Map(of('handle').map(({ handle, customer }) => [handle, customer])),
    interactions: of('interaction'),
    lines: new Map(of('story').map(({ interaction, case: id }) => [interaction, id])),
  };
};

/** The customer, or whom they turned out to be. */
export const living = ({ customers }: Pick<Census, 'customers'>, id = ''): CustomerRecord | undefined => {
  const record = customers.get(id);
  return record?.into === undefined ? record : living({ customers }, record.into);
};

/** Whose case it is. */
export const ownerOf = (census: Census, one: Case): CustomerRecord | undefined =>
  living(census, census.handles.get(one.handle ?? '') ?? one.customer);

/** The case, or the one that it goes on in. */
export const goingOn = (census: Census, id: string | undefined): Case | undefined => {
  const one = census.cases.get(id ?? '');
  return one?.into === undefined ? one : goingOn(census, one.into);
};

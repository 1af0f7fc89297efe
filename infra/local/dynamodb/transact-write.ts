import { consumedCapacity, consumptionOf, transactional } from './consumed-capacity.ts';
import { validated, type Json, type LevelWrite } from './dynalite.ts';
import type { Engine, Operation } from './engine.ts';
import { isConditional, refusal, type Refusal } from './refusal.ts';
import { collide, stage, type Staged, type Write } from './stage.ts';
import { printOf, recall, remember } from './tokens.ts';
import { entriesOf, readsOf } from './transact-get.ts';
import { itemSize } from './write-units.ts';
import { refusedConsumption } from './writes.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-dynamodb-transactions */
const maxBytes = 4 * 1024 * 1024;

const invalid = (message: string): Refusal => refusal('ValidationException', message);

const operations = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  // Thought through as a deletion, and then not done.
  ConditionCheck: 'DeleteItem',
} as const;
type Kind = keyof typeof operations;

interface Action extends Write {
  readonly kind: Kind;
  /** Wishes to see the item when its condition fails. */
  readonly explain: boolean;
}

const actionOf = (entry: Json, engine: Engine): Action => {
  const [kind, ...others] = (Object.keys(operations) as Kind[]).filter((name) => entry[name]);
  if (!kind || others.length) throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  const request = entry[kind] as Json;
  const data = validated(operations[kind], request, engine.store);
  if (kind === 'ConditionCheck' && !request['ConditionExpression']) {
    throw invalid('The ConditionExpression of a ConditionCheck must not be null');
  }
  const explain = request['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD';
  return { kind, operation: operations[kind], data, explain };
};

const stageAction = async (engine: Engine, action: Action): Promise<Staged> => {
  const staged = await stage(engine.store, action);
  return action.kind === 'ConditionCheck' ? { ...staged, after: staged.before, writes: [] } : staged;
};

const reasonOf = ({ refusal: refused, before }: Staged, explain = false): Json => {
  if (!refused) return { Code: 'None' };
  const Message = refused.message;
  if (!isConditional(refused)) return { Code: 'ValidationError', Message };
  return { Code: 'ConditionalCheckFailed', Message, ...(explain && before && { Item: before }) };
};

const cancelled = (reasons: readonly Json[]): Refusal => {
  const codes = reasons.map((reason) => String(reason['Code'])).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return refusal('TransactionCanceledException', message, { CancellationReasons: reasons });
};

const stageAll = async (engine: Engine, actions: readonly Action[]): Promise<Staged[]> => {
  const changes = await Promise.all(actions.map((action) => stageAction(engine, action)));
  if (collide(changes)) throw invalid('Transaction request cannot include multiple operations on one item');
  if (changes.some((change) => change.refusal)) {
    engine.count(changes.map(({ table, before }) => refusedConsumption(table, before, transactional)));
    throw cancelled(changes.map((change, place) => reasonOf(change, actions[place]?.explain)));
  }
  if (changes.reduce((bytes, { after }) => bytes + (after ? itemSize(after) : 0), 0) > maxBytes) {
    throw invalid('Aggregate size of the items in the transaction exceeds 4 MB');
  }
  return changes;
};

/** All or nothing, over several items. Conflicts of concurrent transactions do not occur: they take turns. */
export const transactWriteItems: Operation = async (engine, request) => {
  const actions = entriesOf(request).map((entry) => actionOf(entry, engine));
  const [token, wish, print] = [request['ClientRequestToken'], request['ReturnConsumedCapacity'], printOf(request)];
  return engine.exclusively(async () => {
    const known = typeof token === 'string' ? recall(engine.store, token, print) : undefined;
    if (known) return { ConsumedCapacity: consumedCapacity(known.reads, wish, 'ReadCapacityUnits') };
    const changes = await stageAll(engine, actions);
    const reads = changes.map(({ table, after }) => readsOf(table.TableName, after));
    const done: LevelWrite[] = typeof token === 'string' ? remember(token, print, reads) : [];
    await engine.commit(changes, done);
    const consumed = changes.map((change) => consumptionOf(change, transactional));
    engine.count(consumed);
    return { ConsumedCapacity: consumedCapacity(consumed, wish, 'WriteCapacityUnits') };
  });
};

import { consumedCapacity, consumptionOf, type Consumption } from './consumed-capacity.ts';
import { validated, type Json, type Table } from './dynalite.ts';
import type { Engine, Operation } from './engine.ts';
import type { Item } from './item.ts';
import { isConditional, refusal, type Refusal } from './refusal.ts';
import { collide, stage, type Staged, type Write } from './stage.ts';
import { refusedUnits } from './write-units.ts';

/** A refused write consumes by what stands there; it moves nothing in an index. */
export const refusedConsumption = (table: Table, before: Item | undefined, factor = 1): Consumption => ({
  table: table.TableName,
  base: refusedUnits(before) * factor,
  indexes: {},
});

/** The failed condition with the item that stood in the way, when the request wished for it. */
const explained = ({ refusal: refused, before }: Staged, wish: unknown): Refusal | undefined => {
  if (!refused || !before || wish !== 'ALL_OLD' || !isConditional(refused)) return refused;
  return Object.assign(refused, { body: { ...refused.body, Item: before } });
};

const single =
  (operation: Write['operation']): Operation =>
  async (engine, request) => {
    const data = validated(operation, request, engine.store);
    return engine.exclusively(async () => {
      const staged = await stage(engine.store, { operation, data });
      const refused = explained(staged, request['ReturnValuesOnConditionCheckFailure']);
      if (refused && isConditional(refused)) engine.count([refusedConsumption(staged.table, staged.before)]);
      if (refused) throw refused;
      await engine.commit([staged]);
      const consumed = [consumptionOf(staged)];
      engine.count(consumed);
      return { ...staged.answer, ConsumedCapacity: consumedCapacity(consumed, request['ReturnConsumedCapacity'])?.[0] };
    });
  };

interface WriteRequest {
  readonly PutRequest?: { readonly Item: Item };
  readonly DeleteRequest?: { readonly Key: Item };
}

const writesOf = (data: Json): Write[] =>
  Object.entries(data['RequestItems'] as Record<string, WriteRequest[]>).flatMap(([TableName, requests]) =>
    requests.map(({ PutRequest, DeleteRequest }): Write => {
      if (PutRequest) return { operation: 'PutItem', data: { TableName, Item: PutRequest.Item } };
      return { operation: 'DeleteItem', data: { TableName, Key: DeleteRequest?.Key } };
    }),
  );

const stageBatch = async (engine: Engine, writes: readonly Write[]): Promise<Staged[]> => {
  const changes = await Promise.all(writes.map((write) => stage(engine.store, write)));
  const refused = changes.find((change) => change.refusal)?.refusal;
  if (refused) throw refused;
  if (collide(changes)) throw refusal('ValidationException', 'Provided list of item keys contains duplicates');
  return changes;
};

const batchWriteItem: Operation = async (engine, request) => {
  const data = validated('BatchWriteItem', request, engine.store);
  return engine.exclusively(async () => {
    const changes = await stageBatch(engine, writesOf(data));
    await engine.commit(changes);
    const consumed = changes.map((change) => consumptionOf(change));
    engine.count(consumed);
    return { UnprocessedItems: {}, ConsumedCapacity: consumedCapacity(consumed, request['ReturnConsumedCapacity']) };
  });
};

/** The operations that write items, one or many, without a transaction. */
export const writes: Readonly<Record<string, Operation>> = {
  PutItem: single('PutItem'),
  UpdateItem: single('UpdateItem'),
  DeleteItem: single('DeleteItem'),
  BatchWriteItem: batchWriteItem,
};

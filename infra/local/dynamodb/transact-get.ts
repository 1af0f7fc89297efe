import { consumedCapacity, transactional, type Consumption } from './consumed-capacity.ts';
import { act, validated, type Json } from './dynalite.ts';
import type { Operation } from './engine.ts';
import type { Item } from './item.ts';
import { refusal } from './refusal.ts';
import { readUnits } from './write-units.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-dynamodb-transactions */
const maxActions = 100;

/** The actions of a transaction. Throws ValidationException when there are none, or too many. */
export const entriesOf = (request: Json): Json[] => {
  const entries = request['TransactItems'];
  if (!Array.isArray(entries) || entries.length < 1 || entries.length > maxActions) {
    throw refusal(
      'ValidationException',
      "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: " +
        `Member must have length less than or equal to ${maxActions}, and at least 1`,
    );
  }
  return entries as Json[];
};

/** What reading an item in a transaction consumes. */
export const readsOf = (table: string, item: Item | undefined): Consumption => ({
  table,
  base: readUnits(item) * transactional,
  indexes: {},
});

/** All of the items as they were at one moment. */
export const transactGetItems: Operation = (engine, request) => {
  const gets = entriesOf(request).map((entry) => validated('GetItem', entry['Get'] as Json, engine.store));
  return engine.exclusively(async () => {
    const read = (data: Json): Promise<Json> => act('GetItem', engine.store, data);
    const whole = await Promise.all(gets.map((data) => read({ ...data, _projection: undefined })));
    const wanted = await Promise.all(gets.map(read));
    const consumed = whole.map(({ Item: item }, place) =>
      readsOf(String(gets[place]?.['TableName']), item as Item | undefined),
    );
    return {
      Responses: wanted.map(({ Item: item }) => (item ? { Item: item } : {})),
      ConsumedCapacity: consumedCapacity(consumed, request['ReturnConsumedCapacity'], 'ReadCapacityUnits'),
    };
  });
};

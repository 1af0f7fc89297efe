import { describe, expect, it } from '@jest/globals';

import type { Index, Table } from '../../../infra/local/dynamodb/dynalite.ts';
import {
  indexUnits, itemSize, readUnits, refusedUnits, tableUnits,
} from '../../../infra/local/dynamodb/write-units.ts';

// The rules, under https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/: CapacityUnitCalculations.html
// (sizes), read-write-operations.html (writes and failed conditions), GSI.html (indexes).

const due: Index = {
  IndexName: 'due',
  KeySchema: [{ AttributeName: 'dueShard' }, { AttributeName: 'due' }],
  Projection: { ProjectionType: 'KEYS_ONLY' },
};
const ledger: Table = {
  TableName: 'ledger', TableStatus: 'ACTIVE', KeySchema: [{ AttributeName: 'pk' }, { AttributeName: 'sk' }],
  GlobalSecondaryIndexes: [due],
};
const withWord: Index = { ...due, Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['word'] } };

/** An item of exactly so many bytes: its one name is one byte long. */
const ofBytes = (bytes: number) => ({ b: { S: 'x'.repeat(bytes - 1) } });
const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
const dueAt = (time: string, more = {}) => ({ ...Key, dueShard: { S: '0' }, due: { S: time }, ...more });

describe('The size of an item', () => {
  it.each([
    ['a string: its name and its bytes in UTF-8', { name: { S: 'é€' } }, 4 + 2 + 3],
    ['a number: a byte for two digits and one more', { n: { N: '12345' } }, 1 + 3 + 1],
    ['a number: zeros around it do not count', { n: { N: '1000' } }, 1 + 1 + 1],
    ['a negative number: one byte more', { n: { N: '-7' } }, 1 + 1 + 1 + 1],
    ['binary: its bytes before base64', { b: { B: 'AAECAw==' } }, 1 + 4],
    ['nothing and truth: one byte', { a: { NULL: true }, b: { BOOL: false } }, 2 + 2],
    ['sets: the sum of their members', { s: { SS: ['ab', 'c'] }, n: { NS: ['1', '2'] } }, 1 + 3 + 1 + 4],
    ['a set of binary alike', { b: { BS: ['AA==', 'AAEC'] } }, 1 + 1 + 3],
    ['a list: 3 bytes, and one for each element', { l: { L: [{ S: 'ab' }, { BOOL: true }] } }, 1 + 3 + 2 + 2 + 1],
    ['a map: 3 bytes, and one for each element', { m: { M: { key: { S: 'ab' } } } }, 1 + 3 + 1 + 3 + 2],
  ])('counts %s', (_what, item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });
});

describe('The units of a table', () => {
  it('are each started kilobyte of the larger image', () => {
    expect(tableUnits(undefined, ofBytes(1024))).toBe(1);
    expect(tableUnits(undefined, ofBytes(1025))).toBe(2);
    expect(tableUnits(ofBytes(4000), ofBytes(100))).toBe(4);
    expect(tableUnits(ofBytes(1639), undefined)).toBe(2);
  });

  it('are one for a deletion of nothing', () => {
    expect(tableUnits(undefined, undefined)).toBe(1);
  });

  it('are those of the item in the way when a condition fails, at least one', () => {
    expect(refusedUnits(ofBytes(2000))).toBe(2);
    expect(refusedUnits(undefined)).toBe(1);
  });

  it('are each started 4 KB for a read', () => {
    expect([readUnits(undefined), readUnits(ofBytes(4096)), readUnits(ofBytes(4097))]).toEqual([1, 1, 2]);
  });
});

describe('The units of a sparse index', () => {
  it.each([
    ['an item that is in it neither before nor after', Key, { ...Key, word: { S: 'w' } }, 0],
    ['an item that comes in', undefined, dueAt('1'), 1],
    ['an item that goes out', dueAt('1'), Key, 1],
    ['an item that is deleted', dueAt('1'), undefined, 1],
    ['an item whose due time moves: one entry goes, one comes', dueAt('1'), dueAt('2'), 2],
    ['a change of what the index does not hold', dueAt('1'), dueAt('1', { word: { S: 'w' } }), 0],
  ])('for %s', (_what, before, after, units) => {
    expect(indexUnits(ledger, due, before, after)).toBe(units);
  });

  it('are one for a change of what it holds beside its keys, more for a large entry', () => {
    const before = dueAt('1', { word: { S: 'w' } });
    expect(indexUnits(ledger, withWord, before, dueAt('1', { word: { S: 'v' } }))).toBe(1);
    expect(indexUnits(ledger, withWord, before, dueAt('1', { word: { S: 'v'.repeat(3000) } }))).toBe(3);
  });
});

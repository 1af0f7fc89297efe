import { describe, expect, it } from '@jest/globals';

import { only, templateOf } from '../infra/sample.ts';
import { ledgerTable } from './table.ts';

const byName = (one: { AttributeName: string }, other: { AttributeName: string }): number =>
  one.AttributeName < other.AttributeName ? -1 : 1;

describe('the table that tests run on', () => {
  it('is the one that is deployed: its keys, its index, its stream', () => {
    const deployed = only(templateOf('main'), 'AWS::DynamoDB::Table');
    const { AttributeDefinitions, StreamSpecification, ...table } = ledgerTable;
    expect(deployed).toMatchObject(table);
    expect([...deployed.AttributeDefinitions].sort(byName)).toEqual([...AttributeDefinitions].sort(byName));
    expect(deployed.StreamSpecification.StreamViewType).toBe(StreamSpecification.StreamViewType);
    expect(deployed.LocalSecondaryIndexes).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';

import type { Template } from '../../../infra/local/template.ts';
import { resolveValue } from '../../../infra/local/template-values.ts';

const template: Template = {
  Resources: { Ledger: { Type: 'AWS::DynamoDB::Table' } },
  Parameters: { Stage: { Default: 'local' }, Asked: {} },
  Conditions: {
    IsLocal: { 'Fn::Equals': [{ Ref: 'Stage' }, 'local'] },
    IsFar: { 'Fn::Not': [{ Condition: 'IsLocal' }] },
  },
  Mappings: { Sizes: { local: { memory: 128 } } },
};
const scope = {
  template,
  identities: new Map([['Ledger', { ref: 'ledger-table', attributes: { Arn: 'arn:ledger' } }]]),
};
const resolved = (value: unknown): unknown => resolveValue(value, scope);

describe('a value of the template', () => {
  it.each([
    ['plain text', 'text', 'text'],
    ['a resource', { Ref: 'Ledger' }, 'ledger-table'],
    ['a parameter', { Ref: 'Stage' }, 'local'],
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['an attribute', { 'Fn::GetAtt': ['Ledger', 'Arn'] }, 'arn:ledger'],
    ['an attribute in short', { 'Fn::GetAtt': 'Ledger.Arn' }, 'arn:ledger'],
    ['joined parts', { 'Fn::Join': ['/', ['a', { Ref: 'Ledger' }]] }, 'a/ledger-table'],
    [
      'a substitution',
      { 'Fn::Sub': '${Ledger}|${Ledger.Arn}|${AWS::AccountId}|${!kept}' },
      'ledger-table|arn:ledger|000000000000|${kept}',
    ],
    [
      'a substitution with its own words',
      { 'Fn::Sub': ['${a}-${Ledger}', { a: { Ref: 'Stage' } }] },
      'local-ledger-table',
    ],
    [
      'one of a split text',
      { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Ledger', 'Arn'] }] }] },
      'ledger',
    ],
    ['what a condition chooses', { 'Fn::If': ['IsLocal', 'near', 'far'] }, 'near'],
    ['what the opposite chooses', { 'Fn::If': ['IsFar', 'far', 'near'] }, 'near'],
    ['a mapping', { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'memory'] }, 128],
  ])('%s is resolved', (_, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it('is gone when it refers to AWS::NoValue, from objects and lists alike', () => {
    expect(resolved({ kept: 1, gone: { Ref: 'AWS::NoValue' }, list: ['a', { Ref: 'AWS::NoValue' }] })).toEqual({
      kept: 1,
      list: ['a'],
    });
  });

  it('leaves the conditions of a policy document alone', () => {
    const statement = { Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } };
    expect(resolved(statement)).toEqual({ Condition: { StringEquals: { 'aws:SourceAccount': '000000000000' } } });
  });

  it.each([
    ['a resource that is not there', { Ref: 'Nothing' }, 'Nothing'],
    [
      'an attribute that is not known',
      { 'Fn::GetAtt': ['Ledger', 'Colour'] },
      'Ledger (AWS::DynamoDB::Table) for Colour',
    ],
    ['a parameter without a default', { Ref: 'Asked' }, 'Parameter Asked has no default'],
    ['an import from another stack', { 'Fn::ImportValue': 'other' }, 'Fn::ImportValue'],
    ['a name that every object has', { Ref: 'constructor' }, 'constructor'],
  ])('stops by name at %s', (_, value, named) => {
    expect(() => resolved(value)).toThrow(named);
  });
});

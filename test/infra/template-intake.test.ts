import { describe, expect, it } from '@jest/globals';

import { idOf, only, propertiesOf, templateOf } from './sample.ts';

const template = templateOf('main');

/** The function that a route leads to. */
const functionBehind = (target: unknown): unknown => {
  const [, { Ref: integration }] = (target as { 'Fn::Join': [string, [string, { Ref: string }]] })['Fn::Join'][1];
  return propertiesOf(template, 'AWS::ApiGatewayV2::Integration').find(([id]) => id === integration)?.[1]
    .IntegrationUri;
};

describe('the door', () => {
  it('leads every route to its function, and has no other route', () => {
    const receive = { 'Fn::GetAtt': [idOf(template, 'AWS::Lambda::Function', 'IntakeReceive'), 'Arn'] };
    const desk = { 'Fn::GetAtt': [idOf(template, 'AWS::Lambda::Function', 'Desk'), 'Arn'] };
    const routes = propertiesOf(template, 'AWS::ApiGatewayV2::Route').map(([, { RouteKey, Target }]) => [
      RouteKey,
      functionBehind(Target),
    ]);
    expect(Object.fromEntries(routes)).toEqual({
      'ANY /in/{source}': receive,
      'ANY /in/{source}/{secret}': receive,
      'GET /health': receive,
      'GET /case/{token}': desk,
      'POST /case/{token}/{action}': desk,
    });
  });

  it('hands the function the request in the payload format that keeps the raw bytes', () => {
    for (const [, integration] of propertiesOf(template, 'AWS::ApiGatewayV2::Integration')) {
      expect(integration).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
    }
  });

  it('lets nobody overrun it', () => {
    expect(only(template, 'AWS::ApiGatewayV2::Stage')).toMatchObject({
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    });
  });

  it('writes neither path, query nor address of a request into a log', () => {
    const stage = only(template, 'AWS::ApiGatewayV2::Stage');
    const fields = Object.values(JSON.parse(stage.AccessLogSettings.Format) as Record<string, string>);
    expect(fields.toSorted()).toEqual([
      '$context.integrationErrorMessage',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
  });

  it('tells the operator the names that are needed', () => {
    expect(Object.keys(template.toJSON().Outputs).toSorted()).toEqual([
      'AlarmsTopic',
      'ArchiveBucket',
      'LedgerTable',
      'MailRuleSet',
      'ReceiveFunction',
      'SecretsId',
      'WebhookUrl',
    ]);
    const api = { 'Fn::GetAtt': [idOf(template, 'AWS::ApiGatewayV2::Api', 'Api'), 'ApiEndpoint'] };
    expect(template.toJSON().Outputs.WebhookUrl.Value).toEqual({ 'Fn::Join': ['', [api, '/in/']] });
    const receive = { Ref: idOf(template, 'AWS::Lambda::Function', 'IntakeReceive') };
    expect(template.toJSON().Outputs.ReceiveFunction.Value).toEqual(receive);
    const table = { Ref: idOf(template, 'AWS::DynamoDB::Table', 'Ledger') };
    expect(template.toJSON().Outputs.LedgerTable.Value).toEqual(table);
  });
});

import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';

import type { CustomerKey } from './customer-key.ts';
import { HouseFunction, houseLogs } from './house-function.ts';

/**
 * One line per request. Neither path, query nor address: a path can hold a source's secret or a case's token, and an
 * address is a customer's.
 */
const accessLogFormat = JSON.stringify({
  at: '$context.requestTime',
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
});

/** Requests a second, and how many may come at once. A provider that is told 429 delivers again. */
const throttling = { throttlingRateLimit: 200, throttlingBurstLimit: 400 };

/** The door: the HTTP API, and the function that takes what providers deliver. */
export class Intake extends Construct {
  readonly api: HttpApi;
  readonly receive: HouseFunction;

  constructor(scope: Construct, id: string, { bundle, key }: { readonly bundle: string; readonly key: CustomerKey }) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      description: 'Earshot: deliveries and case pages',
      createDefaultStage: false,
    });
    new CfnStage(this, 'Stage', {
      apiId: this.api.apiId,
      stageName: '$default',
      autoDeploy: true,
      defaultRouteSettings: throttling,
      accessLogSettings: this.accessLog(key),
    });
    const failureLosesNothing =
      'The HTTP API waits for it: what fails is answered 5xx, and the provider delivers again.';
    this.receive = new HouseFunction(this, 'Receive', { bundle, key, timeoutSeconds: 10, failureLosesNothing });
    this.route(this.receive, {
      '/in/{source}': HttpMethod.ANY,
      '/in/{source}/{secret}': HttpMethod.ANY,
      '/health': HttpMethod.GET,
    });
  }

  /** Leads requests to a function: path to method. */
  route(to: HouseFunction, routes: Readonly<Record<string, HttpMethod>>): void {
    const integration = new HttpLambdaIntegration(to.node.id, to);
    const reason =
      'The function tells friend from stranger: by a signature over the raw bytes, or by a signed, expiring link.';
    for (const [path, method] of Object.entries(routes)) {
      for (const route of this.api.addRoutes({ path, methods: [method], integration })) {
        Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
      }
    }
  }

  private accessLog(key: CustomerKey): CfnStage.AccessLogSettingsProperty {
    const { logGroupName } = houseLogs(this, 'AccessLog', key);
    // Without the `:*` at its end that a log group's own attribute has: the API would take it off, and drift for ever.
    const destinationArn = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: logGroupName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return { destinationArn, format: accessLogFormat };
  }
}

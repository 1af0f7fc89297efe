import { nameOf } from './template.ts';
import { functionAt } from './world.ts';
import type { ResourceKind } from './world.ts';

const functionArn = (uri: string): string => /arn:[^/]*:lambda:[^/]*:function:[^/]+/.exec(uri)?.[0] ?? uri;

const plain = (id: string) => ({ ref: nameOf(id), attributes: {} });

/** The HTTP routes, and which function each leads to. */
export const httpResources: Readonly<Record<string, ResourceKind>> = {
  'AWS::ApiGatewayV2::Api': {
    phase: 'store',
    identify: (id, _resource, { publicUrl }) => ({
      ref: nameOf(id),
      attributes: { ApiEndpoint: publicUrl, ApiId: nameOf(id) },
    }),
  },
  'AWS::ApiGatewayV2::Integration': {
    phase: 'function',
    identify: plain,
    make: ({ id, identity, properties, world }) => {
      const { PayloadFormatVersion, IntegrationUri } = properties;
      if (PayloadFormatVersion !== '2.0') {
        throw new Error(
          `Integration ${id} has payload format ${String(PayloadFormatVersion)}; the local run speaks 2.0 only.`,
        );
      }
      world.integrations.set(identity.ref, functionArn(String(IntegrationUri)));
    },
  },
  'AWS::ApiGatewayV2::Route': {
    phase: 'wiring',
    identify: plain,
    make: ({ id, properties, world }) => {
      const integration = String(properties['Target']).replace('integrations/', '');
      const arn = world.integrations.get(integration);
      if (!arn)
        throw new Error(
          `Route ${id} (${String(properties['RouteKey'])}) leads to ${integration}, which is no integration.`,
        );
      world.routes.push({ routeKey: String(properties['RouteKey']), target: functionAt(world, arn) });
    },
  },
  'AWS::ApiGatewayV2::Stage': {
    phase: 'wiring',
    identify: plain,
    make: ({ id, properties }) => {
      if (properties['StageName'] === '$default') return;
      throw new Error(
        `Stage ${id} is named ${String(properties['StageName'])}: its paths would begin with it; expected $default.`,
      );
    },
  },
};

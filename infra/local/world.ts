import type { LocalDynamoDb } from './dynamodb/index.ts';
import type { Route } from './http-routes.ts';
import type { LocalFunction } from './local-function.ts';
import type { LocalQueues } from './queues.ts';
import type { Schedule } from './schedules.ts';
import type { LocalSns } from './sns/index.ts';
import type { Identity, Template, TemplateResource } from './template.ts';

/** What runs on this machine already when the template's resources are made. */
export interface Stores {
  readonly dynamoDb: LocalDynamoDb;
  readonly sns: LocalSns;
  readonly queues: LocalQueues;
  readonly secrets: { readonly endpoint: string };
}

/** What there is before any resource is made. */
export interface Ground {
  readonly stores: Stores;
  readonly template: Template;
  /** Each function's name and the folder of its bundle, by logical id. */
  readonly bundles: Readonly<Record<string, { readonly name: string; readonly directory: string }>>;
  readonly publicUrl: string;
  readonly print: (line: string) => void;
  /** By ARN. */
  readonly functions: Map<string, LocalFunction>;
}

/** Everything that the resources of one template share; making a resource adds to it. */
export interface World extends Ground {
  /** Integration to the ARN of its function. */
  readonly integrations: Map<string, string>;
  readonly routes: Route<LocalFunction>[];
  readonly schedules: Schedule[];
  /** Queue ARN to its URL here. */
  readonly queueUrls: Map<string, string>;
  /** ARNs of the queues that others give up into. */
  readonly deadLetters: Set<string>;
  readonly topics: Set<string>;
  /** Each stops one mapping. */
  readonly closers: (() => Promise<void>)[];
}

/** A world in which nothing was made yet. */
export const emptyWorld = (ground: Ground): World => ({
  ...ground,
  integrations: new Map(),
  routes: [],
  schedules: [],
  queueUrls: new Map(),
  deadLetters: new Set(),
  topics: new Set(),
  closers: [],
});

/** One resource about to be made, with every reference in its properties answered. */
export interface Making {
  readonly id: string;
  readonly identity: Identity;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly world: World;
}

/** How one resource type is made here. */
export interface ResourceKind {
  /** Stores are made first, then functions, then what connects them. */
  readonly phase: 'store' | 'function' | 'wiring';
  /** What `Ref` and `Fn::GetAtt` answer; known before anything is made, so that order does not matter. */
  readonly identify: (id: string, resource: TemplateResource, world: World) => Identity;
  readonly make?: (making: Making) => Promise<void> | void;
}

/** The function with this ARN, whatever version or alias it names. Throws when the template has none. */
export const functionAt = (world: World, arn: string): LocalFunction => {
  const found = world.functions.get(arn.split(':').slice(0, 7).join(':'));
  if (!found) throw new Error(`${arn} is named as a target, but the template has no such function.`);
  return found;
};

import type * as z from 'zod/mini';

import type { BodyName } from './answer-bodies.ts';

/** One thing that a route may answer. */
export interface Answer {
  readonly when: string;
  readonly media?: string;
  readonly body?: BodyName;
  readonly headers?: Readonly<Record<string, string>>;
}

/** By status. */
export type Answers = Readonly<Record<number, Answer>>;

/** One route: method and path as API Gateway writes them, whom it is for, and all that it may answer. */
export interface Route {
  readonly id: string;
  readonly method: 'get' | 'head' | 'options' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly query?: Readonly<Record<string, z.ZodMiniType>>;
  /** The media type of its body. */
  readonly takes?: string;
  readonly form?: z.ZodMiniType;
  /** Its body is a provider's, in the provider's words. */
  readonly deliveries?: true;
  readonly answers: Answers;
}

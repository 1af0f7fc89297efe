import * as z from 'zod/mini';

import { refusalOf } from './x-refusal.ts';

// X itself waits ten seconds for the answer to its challenge before it answers us.
const patienceMilliseconds = 20_000;

/** One request to X. */
export interface XCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body?: object;
}

// The message of a network error may hold more than the host; its code does not.
const unreachable = (base: string, error: unknown): Error => {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: unknown } };
  const why = typeof cause?.code === 'string' ? cause.code : (name ?? 'no reason given');
  return new Error(`X could not be asked at ${base} (${why}): is there a way to it from here?`, { cause: error });
};

const parsed = <T>(text: string, schema: z.ZodMiniType<T>, { method, path }: XCall): T => {
  try {
    return z.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new Error(`X answered ${method} ${path} with something else than it documents; nothing more was done.`, { cause });
  }
};

/**
 * Asks X and reads the answer as what it documents. Throws `XRefusal` when X says no, an `Error` when it cannot be asked
 * or says something else. No token is in either.
 */
export const xCall = async <T>(base: string, call: XCall, schema: z.ZodMiniType<T>): Promise<T> => {
  const { method, path, authorization, body } = call;
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { authorization, 'user-agent': 'Earshot', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
    redirect: 'manual',
    signal: AbortSignal.timeout(patienceMilliseconds),
  }).catch((error: unknown) => {
    throw unreachable(base, error);
  });
  const text = await response.text();
  if (!response.ok) throw refusalOf(`${method} ${path}`, response.status, text);
  return parsed(text, schema, call);
};

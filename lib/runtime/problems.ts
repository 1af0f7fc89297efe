import type { MiddlewareObj } from '@middy/core';

import { problem } from '../pipeline/answer.ts';
import { type HttpEvent, type HttpResult, resultOf } from './http.ts';
import { log } from './log.ts';

/**
 * A fault of ours becomes a 503 that asks to come again, never a 4xx that a provider would take for final. Its name is
 * in the log; its message may hold what was sent, and is not.
 */
export const problems = (): MiddlewareObj<HttpEvent, HttpResult> => ({
  onError: (request) => {
    log('error', 'unavailable', { error: request.error?.name ?? 'unknown' });
    const answer = problem(503, 'Not now', 'Something went wrong on our side. Please try again.');
    request.response = resultOf({ ...answer, headers: { 'retry-after': '30' } });
  },
});

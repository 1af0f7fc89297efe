export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Without `status` nobody answered, and `body` says why. */
export interface HttpAnswer {
  readonly status?: number;
  readonly body: string;
}

export interface HttpPostOptions {
  /** For the whole of it: connecting, sending, reading the answer. */
  readonly deadlineMs: number;
  /** No more than this of an answer is read. */
  readonly maxAnswerBytes: number;
}

/** Sends one POST and says what came back. Never throws for what the network or the other side does. */
export type HttpPost = (request: HttpRequest) => Promise<HttpAnswer>;

const readAtMost = async (body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<string> => {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop early cancels the stream, so that an endless answer ends here.
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= maxBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
};

// The message of a network error holds the host and may hold the address, which can be a secret; its code does not.
const reasonOf = (error: unknown, deadlineMs: number): string => {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: unknown } };
  if (name === 'TimeoutError') return `no answer within ${deadlineMs} ms`;
  return typeof cause?.code === 'string' ? `unreachable (${cause.code})` : 'unreachable';
};

/** Posts over HTTP with a deadline; follows no redirect, since that would lead past the check of the address. */
export const httpPost =
  ({ deadlineMs, maxAnswerBytes }: HttpPostOptions): HttpPost =>
  async ({ url, headers, body }) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'user-agent': 'Earshot', ...headers },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(deadlineMs),
      });
      return { status: answer.status, body: await readAtMost(answer.body, maxAnswerBytes) };
    } catch (error) {
      return { body: reasonOf(error, deadlineMs) };
    }
  };

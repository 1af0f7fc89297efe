import type { Download } from '../pipeline/ports.ts';

export interface HttpGetOptions {
  /** For the whole of it: connecting, asking, reading the answer. */
  readonly deadlineMs: number;
  /** A larger answer is not taken. */
  readonly maxBytes: number;
}

const wholeOf = async (body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Buffer | undefined> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    // Leaving the loop early cancels the stream.
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Gets what lies at an address; follows no redirect, since that would lead past the check of the address. */
export const httpGet =
  ({ deadlineMs, maxBytes }: HttpGetOptions): Download =>
  async ({ url, headers }) => {
    try {
      const signal = AbortSignal.timeout(deadlineMs);
      const answer = await fetch(url, { headers: { 'user-agent': 'Earshot', ...headers }, redirect: 'manual', signal });
      if (answer.status !== 200) {
        await answer.body?.cancel();
        return { why: `it was answered ${answer.status}` };
      }
      const bytes = await wholeOf(answer.body, maxBytes);
      return bytes ? { bytes } : { why: `it has more than ${maxBytes} bytes` };
    } catch (error) {
      const { name } = error as { readonly name?: string };
      return { why: name === 'TimeoutError' ? `no answer within ${deadlineMs} ms` : 'it cannot be reached' };
    }
  };

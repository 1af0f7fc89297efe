/**
 * The lines of a stream of UTF-8, without their ends (`\n` or `\r\n`) and a byte order mark. Nothing else ends a line:
 * `node:readline` also breaks at U+2028, which stands unescaped in what customers say and in valid JSON
 * (https://www.rfc-editor.org/rfc/rfc8259#section-7).
 */
export const linesOf = async function* (stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...others] = text.split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.join('').replace(/\r$/, '');
      begun = [next];
    }
  }
  const last = begun.join('') + decoder.decode();
  if (last !== '') yield last;
};

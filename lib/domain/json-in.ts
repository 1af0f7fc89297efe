/**
 * What a JSON text says; `undefined` when it is none. The parser's own words would quote the text, which can be a
 * customer's or secret.
 */
export const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
};

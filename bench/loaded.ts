/** A package from where `require` looks; `undefined`, and named, when it is not installed there. */
export const loaded = (require: NodeJS.Require, name: string): unknown => {
  try {
    return require(name);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    console.error(`bench: ${name} is left out: ${why}`);
    return undefined;
  }
};

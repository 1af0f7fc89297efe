/** More than any header of addresses or of results that a program writes. */
const longest = 5000;

/**
 * A structured header in lower case without its comments and quoted texts, in which a sender's own words stand;
 * `undefined` when one of them does not end. https://www.rfc-editor.org/rfc/rfc5322#section-3.2
 */
export const bare = (text: string): string | undefined => {
  if (text.length > longest) return undefined;
  let depth = 0;
  let quoted = false;
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && (quoted || depth > 0)) at += 1;
    else if (character === '"' && depth === 0) quoted = !quoted;
    else if (!quoted && character === '(') depth += 1;
    else if (!quoted && character === ')') depth = Math.max(0, depth - 1);
    else if (!quoted && depth === 0) kept += character;
  }
  return quoted || depth > 0 ? undefined : kept.toLowerCase();
};

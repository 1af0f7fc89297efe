/** One route of the HTTP API and what answers it. */
export interface Route<Target> {
  /** As in the template, such as `POST /in/{source}` or `$default`. */
  readonly routeKey: string;
  readonly target: Target;
}

/** The route that fits a request best, with the values of its path variables. */
export interface Match<Target> extends Route<Target> {
  readonly parameters: Readonly<Record<string, string>>;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const patternOf = (path: string): RegExp => {
  const parts = path.split(/(\{\w+\+?\})/).map((part) => {
    if (!part.startsWith('{')) return escaped(part);
    return part.endsWith('+}') ? `(?<${part.slice(1, -2)}>.+)` : `(?<${part.slice(1, -1)}>[^/]+)`;
  });
  return new RegExp(`^${parts.join('')}$`);
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // Not percent-encoding after all: the function gets what was sent.
  }
};

/** "Full match for a route and method, match for a route and method with a greedy path variable, the $default route." */
const weigh = (routeKey: string): number => {
  if (routeKey === '$default') return Number.MAX_SAFE_INTEGER;
  const greedy = routeKey.includes('+}') ? 1_000_000 : 0;
  const variables = (routeKey.match(/\{/g)?.length ?? 0) * 10;
  return greedy + variables + (routeKey.startsWith('ANY ') ? 1 : 0);
};

/**
 * Prepares the routes for matching.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export const matcherOf = <Target>(routes: readonly Route<Target>[]) => {
  const prepared = [...routes]
    .sort((left, right) => weigh(left.routeKey) - weigh(right.routeKey))
    .map((route) => {
      const [method = '', path = ''] = route.routeKey.split(' ');
      return { route, method, pattern: route.routeKey === '$default' ? /^/ : patternOf(path) };
    });
  return (method: string, path: string): Match<Target> | undefined => {
    for (const candidate of prepared) {
      if (![method, 'ANY', '$default'].includes(candidate.method)) continue;
      const found = candidate.pattern.exec(path);
      if (!found) continue;
      const variables = Object.entries(found.groups ?? {}).map(([name, value]) => [name, decoded(value)] as const);
      return { ...candidate.route, parameters: Object.fromEntries(variables) };
    }
    return undefined;
  };
};

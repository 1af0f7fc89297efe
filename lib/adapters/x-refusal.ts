import { jsonIn } from '../domain/json-in.ts';

/** X said no. `reason` is X's own word for it where it has one, such as `CrcValidationFailed`. */
export class XRefusal extends Error {
  override readonly name = 'XRefusal';
  readonly status: number;
  readonly reason: string | undefined;

  constructor(status: number, reason: string | undefined, message: string) {
    super(message);
    this.status = status;
    this.reason = reason;
  }
}

// https://docs.x.com/x-api/webhooks/quickstart and https://docs.x.com/x-api/account-activity/quickstart
const reasons: Readonly<Record<string, string>> = {
  CrcValidationFailed:
    'X challenged the URL and did not get the answer that it expected: the newest secret of the source must be the ' +
    "app's API key secret, or its OAuth 2.0 client secret where it has one; neither the bearer token nor an access token.",
  UrlValidationFailed: 'X takes a URL that is https, has no port, and can be reached from the internet.',
  WebhookLimitExceeded: 'The app may have no more webhooks: remove one first (earshot twitter remove --url …).',
  WebhookIdInvalid: 'The webhook is not there any more, or is another app\'s: is X_BEARER_TOKEN of this app?',
  SubscriptionLimitExceeded: 'The app may hear no more accounts: unsubscribe one, or ask X for more.',
  DuplicateUrlFailed: 'The URL is registered already.',
  DuplicateSubscriptionFailed: 'The account is subscribed already.',
  SubscriptionNotFound: 'The account is not subscribed.',
};

// https://docs.x.com/x-api/fundamentals/response-codes-and-errors
const statuses: Readonly<Record<number, string>> = {
  401: "X does not know the token: X_BEARER_TOKEN is the app's app-only Bearer Token; X_CONSUMER_KEY, X_ACCESS_TOKEN and " +
    'X_ACCESS_TOKEN_SECRET are of the same app.',
  403: "The app's access level does not include this: see its plan in the developer console, and for an account's tokens " +
    'whether the app may read direct messages.',
  429: 'Too many requests: try again in 15 minutes.',
};

const textsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { title, detail, message, errors } = value as Readonly<Record<string, unknown>>;
  const own = [title, detail, message].filter((text) => typeof text === 'string');
  return [...own, ...(Array.isArray(errors) ? errors.flatMap(textsIn) : [])];
};

// As much as a person reads of it.
const most = 400;

/** What X answered, in its own words, and what to do about it. */
export const refusalOf = (asked: string, status: number, body: string): XRefusal => {
  const said = [...new Set(textsIn(jsonIn(body)))].join('; ').slice(0, most);
  // It stands in different fields, or at the front of a sentence.
  const reason = Object.keys(reasons).find((name) => body.includes(name));
  const remedy = (reason === undefined ? statuses[status] : reasons[reason]) ?? 'Try again; X gave no reason to act on.';
  const answered = `X answered ${asked} with ${status}${said === '' ? '' : ` (${said})`}, expected 200.`;
  return new XRefusal(status, reason, `${answered} ${remedy}`);
};

/** How often and how fast a failed delivery is tried again. Seconds, as SNS's delivery policies count. */
export interface Phases {
  readonly numRetries: number;
  readonly numNoDelayRetries: number;
  readonly numMinDelayRetries: number;
  readonly numMaxDelayRetries: number;
  readonly minDelayTarget: number;
  readonly maxDelayTarget: number;
  readonly backoffFunction: string;
}

/** A subscription's own wishes, as its attribute DeliveryPolicy has them. */
export interface DeliveryPolicy {
  readonly healthyRetryPolicy?: Partial<Phases>;
  readonly requestPolicy?: { readonly headerContentType?: string };
}

const linear = {
  numNoDelayRetries: 0,
  numMinDelayRetries: 0,
  numMaxDelayRetries: 0,
  backoffFunction: 'linear',
} as const;
const overHttp: Phases = { ...linear, numRetries: 3, minDelayTarget: 20, maxDelayTarget: 20 };
const toPeople: Phases = {
  ...linear,
  numRetries: 50,
  numMinDelayRetries: 2,
  numMaxDelayRetries: 38,
  minDelayTarget: 10,
  maxDelayTarget: 600,
};
const inAws: Phases = {
  numRetries: 100_015,
  numNoDelayRetries: 3,
  numMinDelayRetries: 2,
  numMaxDelayRetries: 100_000,
  minDelayTarget: 1,
  maxDelayTarget: 20,
  backoffFunction: 'exponential',
};

/** https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html */
const defaults: Readonly<Record<string, Phases>> = {
  http: overHttp,
  https: overHttp,
  email: toPeople,
  sms: toPeople,
  sqs: inAws,
  lambda: inAws,
};

/** The phases for a protocol; only http and https have policies of their own. */
export const phasesOf = (protocol: string, policy?: DeliveryPolicy): Phases => ({
  ...(defaults[protocol] ?? overHttp),
  ...(protocol.startsWith('http') && policy?.healthyRetryPolicy),
});

const betweenMinAndMax = ({ minDelayTarget, maxDelayTarget, backoffFunction }: Phases, part: number): number =>
  backoffFunction === 'linear' || backoffFunction === 'arithmetic'
    ? minDelayTarget + (maxDelayTarget - minDelayTarget) * part
    : minDelayTarget * (maxDelayTarget / minDelayTarget) ** part;

/** Seconds to wait after so many failures; `undefined` when there is no further try. */
export const waitAfter = (failures: number, phases: Phases): number | undefined => {
  const { numRetries, numNoDelayRetries, numMinDelayRetries, numMaxDelayRetries } = phases;
  if (failures > numRetries) return undefined;
  const afterQuick = failures - numNoDelayRetries;
  if (afterQuick <= 0) return 0;
  const place = afterQuick - numMinDelayRetries - 1;
  const backoff = numRetries - numNoDelayRetries - numMinDelayRetries - numMaxDelayRetries;
  if (place < 0) return phases.minDelayTarget;
  if (place >= backoff) return phases.maxDelayTarget;
  return betweenMinAndMax(phases, backoff === 1 ? 0 : place / (backoff - 1));
};

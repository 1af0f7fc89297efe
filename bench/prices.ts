/** What a unit of something costs, where that is said, and how many of it one price is for. */
interface Price {
  readonly dollars: number;
  readonly per: number;
  readonly source: string;
}

const million = 1_000_000;

/** List prices of us-east-1, without free tiers and discounts, read in November 2026. */
export const prices = {
  httpRequest: { dollars: 1, per: million, source: 'https://aws.amazon.com/api-gateway/pricing/ (HTTP API)' },
  invocation: { dollars: 0.2, per: million, source: 'https://aws.amazon.com/lambda/pricing/' },
  gigabyteSecond: { dollars: 0.0000133334, per: 1, source: 'https://aws.amazon.com/lambda/pricing/ (arm64)' },
  writeUnit: { dollars: 0.625, per: million, source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  readUnit: { dollars: 0.125, per: million, source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/' },
  publish: { dollars: 0.5, per: million, source: 'https://aws.amazon.com/sns/pricing/ (each 64 KB, also of a batch)' },
  logGigabyte: { dollars: 0.5, per: 1, source: 'https://aws.amazon.com/cloudwatch/pricing/ (ingested)' },
} as const satisfies Readonly<Record<string, Price>>;

export type Priced = keyof typeof prices;

/** Dollars for a million times these amounts. */
export const dollarsPerMillion = (amounts: Readonly<Record<Priced, number>>): number =>
  Object.entries(prices)
    .map(([name, { dollars, per }]) => (amounts[name as Priced] * million * dollars) / per)
    .reduce((sum, one) => sum + one, 0);

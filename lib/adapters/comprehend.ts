import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { AskSecond } from '../pipeline/ports.ts';
import { addressAt, signedCalls } from './signed-call.ts';

// https://docs.aws.amazon.com/comprehend/latest/dg/supported-languages.html
const languages = new Set(['en', 'es', 'fr', 'de', 'it', 'pt', 'ar', 'hi', 'ja', 'ko', 'zh', 'zh-TW']);

// https://docs.aws.amazon.com/comprehend/latest/APIReference/API_DetectSentiment.html
const mostBytes = 5000;

// A sentiment is not yet a complaint. At three quarters, by our own levels, 0.6 is medium and 0.94 is high.
const weight = 0.75;

interface Dominant {
  readonly Languages?: readonly { readonly LanguageCode?: string; readonly Score?: number }[];
}
interface Sentiment {
  readonly SentimentScore?: { readonly Negative?: number };
}

// By hand: nothing else in what starts with this needs the library that checks the shape of things, 22 KB.
const negativeIn = ({ SentimentScore }: Sentiment): number => {
  const negative = SentimentScore?.Negative;
  if (typeof negative === 'number' && negative >= 0 && negative <= 1) return negative;
  throw new TypeError(`Comprehend answered a score of type ${typeof negative}; expected a number between 0 and 1.`);
};

/** The service's own name for it; what was sent is in neither the name nor the message. */
const refusal = (status: number, body: string): Error => {
  const name = /"__type"\s*:\s*"(?:[^"#]*#)?(\w+)"/u.exec(body)?.[1] ?? `Comprehend${status}`;
  const message = `Comprehend answered ${status}; expected 200. Is it in this region, and may the function ask it?`;
  return Object.assign(new Error(message), { name });
};

// `zh-cn` is their `zh`; `pt-BR` their `pt`.
const theirs = (lang: string): string | undefined =>
  [/^zh-(?:tw|hant)/iu.test(lang) ? 'zh-TW' : '', lang.split('-')[0]?.toLowerCase() ?? ''].find((code) => languages.has(code));

// `und`: X could not say.
const isNamed = (lang: string | undefined): lang is string => lang !== undefined && lang !== 'und';

/**
 * Asks Amazon Comprehend how negative a text is, by single requests: its whole client would add a third to the bundles.
 * Credentials, region and time-outs are the given client's. Where nobody said the language, it is asked for that first.
 * `undefined` for a language that it does not judge, and for more than 5,000 bytes, which it does not take; neither is
 * sent. Throws when the service does not answer or says no.
 */
export const comprehend = (client: DynamoDBClient, endpoint?: string): AskSecond => {
  const request = signedCalls(client, 'comprehend');
  const call = async <Answer>(verb: string, input: object): Promise<Answer> => {
    const address = addressAt(endpoint ?? `https://comprehend.${await client.config.region()}.amazonaws.com`);
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `Comprehend_20171127.${verb}` };
    const { status, body } = await request({ method: 'POST', ...address, headers, body: JSON.stringify(input) });
    if (status !== 200) throw refusal(status, body.toString());
    return JSON.parse(body.toString()) as Answer;
  };

  const languageOf = async (text: string): Promise<string> => {
    const { Languages = [] } = await call<Dominant>('DetectDominantLanguage', { Text: text });
    return Languages.toSorted((one, other) => (other.Score ?? 0) - (one.Score ?? 0))[0]?.LanguageCode ?? '';
  };

  return async ({ text, lang }) => {
    if (Buffer.byteLength(text) > mostBytes) return undefined;
    const LanguageCode = theirs(isNamed(lang) ? lang : await languageOf(text));
    if (LanguageCode === undefined) return undefined;
    const negative = negativeIn(await call<Sentiment>('DetectSentiment', { Text: text, LanguageCode }));
    // Four decimals, as our own.
    return { by: 'Amazon Comprehend', unhappy: Math.round(negative * weight * 10_000) / 10_000 };
  };
};

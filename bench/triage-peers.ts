import { judgeWords } from '../lib/domain/triage.ts';
import { loaded } from './loaded.ts';

/** Two figures for a text; a package has one, which stands for both. */
export interface Scorer {
  readonly name: string;
  readonly score: (text: string, lang: string) => { readonly unhappy: number; readonly urgent: number };
  /** So slow that it is given at most so many texts of each half. */
  readonly most?: number;
}

type Sentiment = (text: string, lang: string) => number;

const both = (sentiment: Sentiment): Scorer['score'] => (text, lang) => {
  const unhappy = -sentiment(text, lang);
  return { unhappy, urgent: unhappy };
};

interface Scored {
  readonly score: number;
}

/** How each package is called. */
const calls: Readonly<Record<string, (module: never) => Sentiment>> = {
  sentiment: (Afinn: new () => { analyze(text: string): Scored }) => {
    const afinn = new Afinn();
    return (text) => afinn.analyze(text).score;
  },
  'vader-sentiment': ({ SentimentIntensityAnalyzer: vader }: { SentimentIntensityAnalyzer: { polarity_scores(text: string): { compound: number } } }) =>
    (text) => vader.polarity_scores(text).compound,
  'wink-sentiment': (wink: (text: string) => Scored) => (text) => wink(text).score,
  'multilang-sentiment': (multilang: (text: string, lang: string) => Scored) => (text, lang) => multilang(text, lang).score,
};

// It takes 30 ms for a text.
const most: Readonly<Record<string, number>> = { 'multilang-sentiment': 100 };

/** The packages that are installed where `require` looks; those that are not are named and left out. */
export const scorersIn = (require: NodeJS.Require): Scorer[] =>
  Object.entries(calls).flatMap(([name, call]) => {
    const module = loaded(require, name);
    return module === undefined ? [] : [{ name, score: both(call(module as never)), most: most[name] }];
  });

/** Ours, which is not told the language: it has to see for itself. */
export const ours: Scorer = { name: 'ours', score: (text) => judgeWords({ text }) };

/** The same, told the language as X tells it. */
export const oursTold: Scorer = { name: 'ours, told the language', score: (text, lang) => judgeWords({ text, lang }) };

import { judgeWords } from '../../../lib/domain/triage.ts';

/** What a text comes to, without anything known beside it. */
export const said = (text: string, lang?: string) => judgeWords({ text, lang });

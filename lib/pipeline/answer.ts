/** What a provider is answered. JSON, unless a person reads it in a browser (`text`); a problem is RFC 9457's (https://www.rfc-editor.org/rfc/rfc9457). */
export interface Answer {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>>;
  /** In place of `body`. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Something is wrong: what, in a few words, and what to do about it. */
export const problem = (status: number, title: string, detail: string): Answer => ({
  status,
  body: { type: 'about:blank', title, status, detail },
});

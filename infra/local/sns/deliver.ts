import type { QueueAttribute } from '../queues.ts';
import type { Stationery } from './envelope.ts';
import type { Poster } from './http-post.ts';

/** A mail as a person would get it. */
export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly at: string;
}

/** A short message as a telephone would get it. */
export type Text = Omit<Letter, 'subject'>;

/** How the run takes over what SNS does not carry itself. What throws is tried again, as SNS would. */
export interface DeliverByProtocol {
  /** Also gets the dead letters. */
  readonly queue: (
    queueArn: string,
    body: string,
    attributes: Readonly<Record<string, QueueAttribute>>,
  ) => Promise<void> | void;
  readonly lambda: (functionArn: string, event: unknown) => Promise<unknown>;
  readonly letter: (letter: Letter) => Promise<void> | void;
  readonly text: (text: Text) => Promise<void> | void;
}

/** How one try ended; `permanent` means that another would end the same. */
export type Outcome =
  { readonly done: true } | { readonly done: false; readonly permanent: boolean; readonly why: string };

/** All that carrying a message takes. */
export interface Means extends Stationery {
  readonly deliver: DeliverByProtocol;
  readonly poster: Poster;
  readonly timeoutMilliseconds: number;
}

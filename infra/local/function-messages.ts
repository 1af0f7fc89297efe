/** What the run asks of a function's worker thread. */
export interface Invocation {
  readonly id: string;
  /** As text, for Lambda too hands over text: nothing but JSON can pass. */
  readonly event: string;
  /** Unix milliseconds at which the function is given up. */
  readonly deadline: number;
}

/** A failure in Lambda's words. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** What the worker answers: for an invocation, or for its own start when there is no id. */
export interface Answer {
  readonly id?: string;
  /** The result as JSON text. */
  readonly result?: string;
  readonly error?: FunctionError;
}

/** What a worker thread needs to know of its function. */
export interface FunctionShape {
  readonly name: string;
  readonly arn: string;
  /** As in the template, such as `index.handler`. */
  readonly handler: string;
  readonly folder: string;
  readonly memoryMegabytes: number;
}

/** How far a long verb is, for whoever watches a terminal. Nowhere else is anything written. */
export interface Progress {
  readonly show: (done: number) => void;
  /** Before anything else is written on that terminal, and at the end. */
  readonly hide: () => void;
}

const barWidth = 24;

/** One line: what, a bar where the whole is known, and the figures. */
export const lineOfProgress = (what: string, done: number, total?: number): string => {
  const figure = done.toLocaleString('en');
  if (total === undefined) return `${what}  ${figure}`;
  const filled = Math.floor((barWidth * Math.min(done, total)) / Math.max(total, 1));
  return `${what}  [${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]  ${figure} of ${total.toLocaleString('en')}`;
};

// More often than anybody sees would only keep the terminal busy.
const everyMs = 100;
const clearLine = '\r\u001B[2K';

/** A line of progress on standard error, when that is a terminal. */
export const openProgress = (what: string, total?: number, terminal = process.stderr): Progress => {
  if (!terminal.isTTY) return { show: () => undefined, hide: () => undefined };
  let shownAt = 0;
  return {
    show: (done) => {
      if (Date.now() - shownAt < everyMs && done !== total) return;
      shownAt = Date.now();
      terminal.write(`${clearLine}${lineOfProgress(what, done, total).slice(0, terminal.columns - 1)}`);
    },
    hide: () => {
      shownAt = 0;
      terminal.write(clearLine);
    },
  };
};

/** The words of a table that is written as text, for people to read and to add to: parted by `|` and line ends. */
export const wordList = (table: string): readonly string[] =>
  table
    .split('|')
    .flatMap((words) => words.split('\n'))
    .map((word) => word.trim())
    .filter((word) => word !== '');

// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text of a record may hold is looked for
const unprintable = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/** Words such as a record takes them, as long as they were: control characters become spaces, half characters U+FFFD. */
export function printable(words: string): string {
  return words.toWellFormed().replace(unprintable, ' ')
}

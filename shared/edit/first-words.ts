const longest = 48 // enough to know a sentence by, short enough for a menu

/** The first words of a text, to name it by; no letter is cut in half. */
export function firstWords(words: string, most = longest): string {
  const letters = [...words]
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : words
}

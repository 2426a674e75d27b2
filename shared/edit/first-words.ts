const longest = 48 // enough to know a sentence by, short enough for a menu

/** The first words of a text, to name it by; no letter is cut in half. */
export function firstWords(words: string): string {
  const letters = [...words]
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : words
}

/** Longer ones are no words. */
export const longestWord = 100
/** How many words are asked about at once, and how many of its own a series may have. */
export const mostWords = 2_000

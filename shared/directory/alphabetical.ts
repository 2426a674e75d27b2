const collator = new Intl.Collator('en')

function withoutLeadingThe(name: string): string {
  return name.replace(/^\s*the\s+/i, '')
}

/**
 * Compares two names in English alphabetical order, word by word, as a list of attendance has them: a leading
 * "the" does not count, and accents and case count only between names that are otherwise the same (Tunisia,
 * Türkiye, Turkmenistan).
 *
 * @returns negative, 0 or positive, for `sort`; 0 only for names that read the same
 */
export function alphabetical(a: string, b: string): number {
  return collator.compare(withoutLeadingThe(a), withoutLeadingThe(b)) || collator.compare(a, b)
}

/** The same, but a leading "the" counts as a word: Fiji, Togo, the Gambia. */
export function alphabeticalWithThe(a: string, b: string): number {
  return collator.compare(a, b)
}

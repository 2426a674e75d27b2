/**
 * A name with its short form in brackets right after the words that it abbreviates: "Ad Hoc Group (AHG) Senior
 * Officials"; after the whole name where its initials never spell the short form.
 */
export function defining(name: string, short: string): string {
  if (short === '') return name
  const words = name.split(' ')
  let initials = ''
  for (const [index, word] of words.entries()) {
    initials += /^\p{Lu}/u.exec(word)?.[0] ?? ''
    if (initials === short) {
      return [...words.slice(0, index + 1), `(${short})`, ...words.slice(index + 1)].join(' ')
    }
  }
  return `${name} (${short})`
}

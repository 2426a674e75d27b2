import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dialect } from '../shared/spelling/dialect.ts'

/** The package of each language's dictionary: its rules and its words. */
const packages = {
  'en-GB': 'dictionary-en-gb',
  'en-US': 'dictionary-en',
  'en-AU': 'dictionary-en-au',
} as const satisfies { [language in Dialect['language']]: string }

export const dictionaryPackages: readonly string[] = Object.values(packages)

/** Lays the dictionaries into a folder, under the names of their languages. */
export async function copyDictionaries(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [language, name] of Object.entries(packages)) {
    for (const kind of ['aff', 'dic']) {
      const from = join(import.meta.dirname, '..', 'node_modules', name, `index.${kind}`)
      await cp(from, join(folder, `${language}.${kind}`))
    }
  }
}

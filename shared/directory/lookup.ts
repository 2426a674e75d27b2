import type { DirectoryEntry } from './entry.ts'
import { withoutArticle } from './normalise.ts'

export type Form = 'name' | 'acronym' | 'alias'

/** A party found: by which written form, and the article that stood before it ("The RSO Co-Managers"). */
type Found<Entry extends DirectoryEntry> = {
  entry: Entry
  form: Form
  article: 'the' | 'The' | ''
}

export type Lookup<Entry extends DirectoryEntry> = {
  /**
   * The party that these words name, the whole words and nothing more. Case makes no difference, so ask for
   * what may be a party only: "who" is the WHO and "us" the United States.
   *
   * @returns undefined where no entry is written so
   */
  find(words: string): Found<Entry> | undefined
}

/** The written forms of an entry, the strongest first. */
export function writtenForms(entry: DirectoryEntry): { words: string; form: Form }[] {
  const aliases = entry.aliases.map((words) => ({ words, form: 'alias' as const }))
  const name = { words: entry.name, form: 'name' as const }
  return entry.acronym === ''
    ? [name, ...aliases]
    : [name, { words: entry.acronym, form: 'acronym' }, ...aliases]
}

const strength = { name: 2, acronym: 1, alias: 0 } as const satisfies Record<Form, number>

/**
 * Makes a lookup over a directory. Where two entries of it are written alike, a name beats an acronym, an
 * acronym an alias, and the earlier entry a later one.
 */
export function createLookup<Entry extends DirectoryEntry>(
  entries: Iterable<Entry>,
): Lookup<Entry> {
  const byKey = new Map<string, { entry: Entry; form: Form }>()
  for (const entry of entries) {
    for (const { words, form } of writtenForms(entry)) {
      const { key } = withoutArticle(words)
      const held = byKey.get(key)
      if (key !== '' && (held === undefined || strength[form] > strength[held.form])) {
        byKey.set(key, { entry, form })
      }
    }
  }
  return {
    find(words) {
      const { key, article } = withoutArticle(words)
      const held = byKey.get(key)
      return held && { ...held, article }
    },
  }
}

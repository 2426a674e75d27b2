import type { DirectoryEntry } from './entry.ts'

/**
 * A party that is not a state, written as a sentence would: `name` and `acronym` with the article that goes
 * before them, in text and in lists alike ("the International Organization for Migration", "the IOM", "UNHCR").
 *
 * An acronym said as a word (ASEAN, INTERPOL, UNESCO) and those of the United Nations family that the
 * organisations themselves write bare (UNHCR, UNODC, OHCHR) take no article; the others take "the".
 */
export type OrganisationRow = {
  slug: string
  name: string
  acronym?: string
  aliases?: readonly string[]
}

function splitArticle(words: string): { article: '' | 'the'; bare: string } {
  return words.startsWith('the ')
    ? { article: 'the', bare: words.slice('the '.length) }
    : { article: '', bare: words }
}

const prefixes = { organisation: 'org', office: 'office', group: 'group' } as const

/** The directory entry of a row: `org-iom`, `office-rso`, `group-rso-co-managers`. */
export function entryOf(kind: keyof typeof prefixes, row: OrganisationRow): DirectoryEntry {
  const name = splitArticle(row.name)
  const acronym = splitArticle(row.acronym ?? '')
  return {
    id: `${prefixes[kind]}-${row.slug}`,
    kind,
    name: name.bare,
    acronym: acronym.bare,
    aliases: row.aliases ?? [],
    articleText: name.article,
    articleList: name.article,
    acronymArticle: acronym.article,
    alpha2: '',
    alpha3: '',
  }
}

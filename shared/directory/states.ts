import type { DirectoryEntry } from './entry.ts'
import { stateAliases } from './state-aliases.ts'
import { formalNames } from './state-formal-names.ts'
import { type Alpha3, type StateRow, stateNames } from './state-names.ts'

/** A state of the directory, with what only states have. */
export type State = {
  entry: DirectoryEntry
  un: 'member' | 'observer'
  /** The name for a sentence ("in London, United Kingdom"); the entry's name where that one serves. */
  everydayName: string
  everydayArticle: '' | 'the'
}

function state(row: StateRow & { alpha3: Alpha3 }): State {
  const article = row.article ?? ''
  const written = [row.everyday, formalNames[row.alpha3], ...(stateAliases[row.alpha3] ?? [])]
  return {
    entry: {
      id: `state-${row.alpha3.toLowerCase()}`,
      kind: 'state',
      name: row.name,
      acronym: '',
      aliases: [...new Set(written.filter((words) => words !== undefined))],
      articleText: article,
      articleList: '', // "Philippines, … United States": a list of attendance names states bare
      acronymArticle: '',
      alpha2: row.alpha2,
      alpha3: row.alpha3,
    },
    un: row.un ?? 'member',
    everydayName: row.everyday ?? row.name,
    everydayArticle: row.everyday === undefined ? article : (row.everydayArticle ?? ''),
  }
}

/** The 193 Member States of the United Nations and its two observer States, in English alphabetical order. */
export const states: readonly State[] = stateNames.map(state)

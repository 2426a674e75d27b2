import type { Attendance } from '../../record/attendance.ts'
import type { Party } from '../../record/party.ts'

/** A name with its article before it, where it takes one. */
export function withArticle(article: '' | 'the', name: string): string {
  return article === '' ? name : `${article} ${name}`
}

/** A leading "the" in a capital, as at the start of a sentence; anything else stays. */
export function atSentenceStart(words: string): string {
  return words.startsWith('the ') ? `T${words.slice(1)}` : words
}

/** A party's name as printed in the form asked for, without its article and bracket: "UNHCR", "Viet Nam". */
export function bareName(party: Party, form: Attendance['form']): string {
  return form === 'acronym' && party.acronym !== '' ? party.acronym : party.name
}

/** A party as it stands in a list: "the IOM", "Philippines", "the International Organization for Migration (IOM)". */
export function nameInList(party: Party, form: Attendance['form']): string {
  if (form === 'acronym' && party.acronym !== '') {
    return withArticle(party.acronymArticle, party.acronym)
  }
  const name = withArticle(party.articleList, party.name)
  return form === 'both' && party.acronym !== '' ? `${name} (${party.acronym})` : name
}

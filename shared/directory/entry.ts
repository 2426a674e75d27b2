/**
 * A party as the directory holds it: a state, organisation, office or group that attends meetings or acts in
 * their outcomes. A record copies the ones it uses, so a text never changes when the directory does.
 */
export type DirectoryEntry = {
  /** Stable, and the same in every new store: `state-vnm`, `org-unhcr`. */
  id: string
  kind: 'state' | 'organisation' | 'office' | 'group'
  /** As printed in a list: "Viet Nam", "International Organization for Migration". */
  name: string
  /** "IOM"; '' where there is none. */
  acronym: string
  /** Other written forms that mean the same party ("Vietnam", "Socialist Republic of Viet Nam"), without article. */
  aliases: readonly string[]
  /** Before the name in running text: "the Philippines will co-chair". */
  articleText: '' | 'the'
  /** Before the name in a list of attendance: "Philippines, Thailand and the Asia Dialogue on Forced Migration". */
  articleList: '' | 'the'
  /** Before the acronym, in text and in lists: "UNHCR, UNODC and the IOM". */
  acronymArticle: '' | 'the'
  /** ISO 3166-1 alpha-2, '' for those that are not states. */
  alpha2: string
  /** ISO 3166-1 alpha-3, '' for those that are not states. */
  alpha3: string
}

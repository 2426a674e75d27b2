/** One that acts together, as minutes name it. */
export type Collective = {
  readonly name: string
  readonly article: '' | 'the'
  /** Written small inside a sentence: "updated members on". */
  readonly isCommonNoun: boolean
}

/** Those that act in nearly every statement, the most frequent first. */
export const collectives: readonly Collective[] = [
  { name: 'Members', article: '', isCommonNoun: true },
  { name: 'Participants', article: '', isCommonNoun: true },
  { name: 'Meeting', article: 'the', isCommonNoun: false },
  { name: 'Co-Chairs', article: 'the', isCommonNoun: false },
  { name: 'Delegations', article: '', isCommonNoun: true },
  { name: 'Chair', article: 'the', isCommonNoun: false },
  { name: 'Senior Officials', article: '', isCommonNoun: false },
  { name: 'Ministers', article: '', isCommonNoun: false },
  { name: 'Delegates', article: '', isCommonNoun: true },
  { name: 'Observers', article: '', isCommonNoun: true },
  { name: 'Member States', article: '', isCommonNoun: false },
  { name: 'Participating States', article: '', isCommonNoun: false },
  { name: 'Secretariat', article: 'the', isCommonNoun: false },
  { name: 'Working Group', article: 'the', isCommonNoun: false },
  { name: 'Heads of Delegation', article: '', isCommonNoun: false },
  { name: 'Experts', article: '', isCommonNoun: true },
]

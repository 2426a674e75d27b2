/** What is typed in a form, of a meeting's proposals or of its corrections, and not filed yet; kept while the pane is away. */
export type Unfiled = { readonly words: string; readonly proposer: string }

const nothing: Unfiled = { words: '', proposer: '' }
const kept = new Map<string, Unfiled>()

export function unfiledOf(form: string): Unfiled {
  return kept.get(form) ?? nothing
}

export function keepUnfiled(form: string, unfiled: Unfiled): void {
  kept.set(form, unfiled)
}

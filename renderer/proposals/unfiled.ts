/** What is typed in the form and not filed yet; kept while the pane is away. */
export type Unfiled = { readonly words: string; readonly proposer: string }

const nothing: Unfiled = { words: '', proposer: '' }
const kept = new Map<string, Unfiled>()

export function unfiledOf(meetingId: string): Unfiled {
  return kept.get(meetingId) ?? nothing
}

export function keepUnfiled(meetingId: string, unfiled: Unfiled): void {
  kept.set(meetingId, unfiled)
}

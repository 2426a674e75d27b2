import { wordDiff } from '../../shared/statement/word-diff.ts'

/** What becomes of a sentence, word by word: struck what goes, underlined what comes. */
export function WordChanges({ before, after }: { before: string; after: string }) {
  return (
    <p className="difference">
      {wordDiff(before, after).map(({ kind, words }, index) => {
        const key = `${index}-${kind}`
        if (kind === 'removed') return <del key={key}>{words}</del>
        if (kind === 'added') return <ins key={key}>{words}</ins>
        return <span key={key}>{words}</span>
      })}
    </p>
  )
}

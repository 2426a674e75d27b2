import { useCallback, useMemo, useRef, useState } from 'react'
import { type Details, detailsOf } from '../../shared/reading/details.ts'
import type { Item } from '../../shared/record/item.ts'
import { type Shortcut, useShortcuts } from '../app/shortcuts.ts'
import { setCurrentSentence, useCurrentSentence } from '../body/current-sentence.ts'
import { keyOf, shownKeys } from '../components/keys.ts'
import { showShortDay } from '../components/parse-date.ts'
import { useDraft } from '../record/use-draft.tsx'
import { SentenceForm } from './sentence-form.tsx'
import { handBack, markOf } from './set-details.ts'
import './sentence.css'

/**
 * What is known of the sentence that the cursor is in: who acts, how, decision or action, owner and due date. One calm line under the words,
 * while the cursor is in them; Mod+J opens it to be set by hand, Mod+Shift+J hands the sentence back to recognition.
 */
export function SentenceStrip(props: { onLeave: () => void; announce: (words: string) => void }) {
  const { onLeave, announce } = props
  const { record, dispatch } = useDraft()
  const place = useCurrentSentence()
  const [isOpen, setOpen] = useState(false)
  const strip = useRef<HTMLElement>(null)
  const item = place ? record.item[place.itemId] : undefined
  const all = useMemo(() => (item && speaks(item) ? detailsOf(record, item) : []), [record, item])
  const details = all[Math.min(place?.nth ?? 0, all.length - 1)] ?? null

  const close = useCallback(() => {
    setOpen(false)
    onLeave()
  }, [onLeave])
  const back = useCallback(() => {
    const edit = details && handBack(details)
    if (edit === null) return announce('Nothing is set by hand on this sentence.')
    dispatch(edit)
    announce('Handed back to recognition.')
  }, [details, dispatch, announce])
  const shortcuts = useMemo<readonly Shortcut[]>(() => {
    const inSight = (run: () => void) => () => {
      const body = strip.current?.closest('.body')
      if (!body || body.getClientRects().length === 0) return false
      run()
      return true
    }
    return [
      {
        command: 'sentence',
        run: inSight(() => {
          if (strip.current?.contains(document.activeElement)) close()
          else if (details) setOpen(true)
          else announce('The cursor is in no sentence.')
        }),
      },
      { command: 'sentence.recognised', run: inSight(back) },
    ]
  }, [close, details, back, announce])
  useShortcuts(shortcuts)

  return (
    <section ref={strip} className="sentence" aria-label="Sentence at the cursor">
      {isOpen && details && item ? (
        <SentenceForm
          key={`${details.itemId} ${details.nth}`}
          item={item}
          details={details}
          count={all.length}
          onStep={(by) => setCurrentSentence({ itemId: item.id, nth: details.nth + by })}
          onHandBack={back}
          onClose={close}
        />
      ) : (
        <Summary details={details} count={all.length} onOpen={() => setOpen(true)} />
      )}
    </section>
  )
}

/** Titles, headings and composed paragraphs say nobody's action. */
function speaks({ kind, part }: Item): boolean {
  return part === '' && kind !== 'title' && kind !== 'heading'
}

function Summary(props: { details: Details | null; count: number; onOpen: () => void }) {
  const { details, count, onOpen } = props
  if (details === null) {
    return (
      <p className="sentence-line">
        <span className="sentence-none">The cursor is in no sentence</span>
      </p>
    )
  }
  const { held, owner, due, row } = details
  const { actors, action, level } = held
  const mark = markOf(level)
  const isSilent = actors.length === 0 && action === ''
  return (
    <button type="button" className="sentence-line" onClick={onOpen} aria-expanded={false}>
      {count > 1 ? (
        <span className="sentence-nth">
          Sentence {details.nth + 1} of {count}
        </span>
      ) : null}
      <span className="sentence-said">
        {isSilent ? <span className="sentence-none">No actor or action recognised</span> : null}
        {actors.length > 0 ? <span className="sentence-actors">{actors.join(', ')}</span> : null}
        {action === '' ? null : <span className="sentence-action">{action}</span>}
      </span>
      {mark === 'neither' ? null : <span data-mark={mark}>{mark}</span>}
      {owner === '' ? null : <span>owner {owner}</span>}
      {due === '' ? null : <span>due {showShortDay(due)}</span>}
      {row === null ? null : <span className="sentence-hand">by hand</span>}
      <kbd>{shownKeys(keyOf('sentence'))}</kbd>
    </button>
  )
}

import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { keyOf, shownKeys } from '../components/keys.ts'
import { useDraft } from '../record/use-draft.tsx'
import { countInWords, followUpsOf } from './edits.ts'
import { FollowUpRow } from './follow-up-row.tsx'
import './follow-ups.css'

let place: HTMLElement | null = null

/** Puts the focus on the first follow-up that is still carried over; false where there is none in sight. */
export function focusFollowUps(): boolean {
  const row =
    place?.querySelector<HTMLElement>('[data-state="carried"] [data-row]') ??
    place?.querySelector<HTMLElement>('[data-row], button')
  if (!row || row.getClientRects().length === 0) return false
  row.focus()
  return true
}

/**
 * What earlier meetings decided and left open, beside the draft: each is carried over, unless it is reported on in a sentence that the
 * person sees, or left. Nothing here prints.
 */
export function FollowUps() {
  const { record } = useDraft()
  const [isOpen, setOpen] = useState(true)
  const rows = followUpsOf(record)
  if (rows.length === 0) return null
  return (
    <aside
      ref={(element) => {
        place = element
      }}
      className="follow-ups"
      aria-labelledby="follow-ups-title"
      data-pane
      tabIndex={-1}
    >
      <header>
        <h2 id="follow-ups-title">
          <button
            type="button"
            className="fold-trigger"
            aria-expanded={isOpen}
            title={shownKeys(keyOf('follow-ups'))}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight size={14} aria-hidden className="fold-mark" />
            Still open
          </button>
        </h2>
        <p className="follow-ups-count" role="status">
          {countInWords(rows)}
        </p>
      </header>
      {isOpen ? (
        <>
          <ul data-rows>
            {rows.map((row) => (
              <FollowUpRow key={row.id} row={row} />
            ))}
          </ul>
          <p className="follow-ups-help">
            <span>
              <kbd>Enter</kbd> report on
            </span>
            <span>
              <kbd>Delete</kbd> leave
            </span>
            <span>
              <kbd>Space</kbd> carry over
            </span>
          </p>
        </>
      ) : null}
    </aside>
  )
}

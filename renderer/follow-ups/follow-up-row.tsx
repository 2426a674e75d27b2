import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Edit } from '../../shared/edit/edit.ts'
import { stateOf } from '../../shared/follow-up/open.ts'
import { reportOn } from '../../shared/follow-up/report.ts'
import type { FollowUp } from '../../shared/record/follow-up.ts'
import { useSession } from '../app/use-session.tsx'
import { focusCaptureLine } from '../body/capture-mode.ts'
import { useCurrentItem } from '../body/current-item.ts'
import { Button } from '../components/button.tsx'
import { showDay } from '../components/parse-date.ts'
import { focusNext, moveBetweenRows } from '../components/rows.ts'
import { WordsField } from '../components/words-field.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { carrying, leaving, reporting, stateInWords } from './edits.ts'

/** A decision or action of an earlier meeting, and what becomes of it: Enter reports on it, Delete leaves it, Space carries it over. */
export function FollowUpRow({ row }: { row: FollowUp }) {
  const session = useSession()
  const { dispatch } = useDraft()
  const [isReporting, setReporting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const state = stateOf(row)
  const run = (edit: Edit) => session.report(dispatch(edit))
  const report = () => (state === 'closed' ? show() : setReporting(true))
  const show = () => row.outcomeId !== null && session.goTo({ entity: 'item', id: row.outcomeId })
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter') report()
    else if (event.key === 'Escape') focusCaptureLine()
    else if (event.key === 'Delete' || event.key === ' ') {
      run(event.key === ' ' ? carrying(row) : leaving(row))
      focusNext(event.currentTarget)
    } else {
      moveBetweenRows(event)
      return
    }
    event.preventDefault()
  }
  return (
    <li className="follow-up" data-state={state}>
      <button
        ref={button}
        type="button"
        data-row
        className="follow-up-button"
        aria-description={stateInWords(row)}
        onKeyDown={keys}
        onClick={report}
      >
        <span className="follow-up-words">{row.words}</span>
        <span className="follow-up-from">
          <span className="follow-up-state">{stateInWords(row)}</span>
          {[row.kind, row.owner, row.due === '' ? '' : `by ${showDay(row.due)}`, row.source]
            .filter(Boolean)
            .map((word) => ` · ${word}`)
            .join('')}
        </span>
      </button>
      {isReporting ? (
        <Reporting
          row={row}
          onDone={() => {
            setReporting(false)
            button.current?.focus()
          }}
        />
      ) : (
        <div className="follow-up-actions">
          <Button look="quiet" onPress={report}>
            {state === 'closed' ? 'Show the outcome' : 'Report on…'}
          </Button>
          {state === 'carried' ? (
            <Button look="quiet" onPress={() => run(leaving(row))}>
              Leave
            </Button>
          ) : (
            <Button look="quiet" onPress={() => run(carrying(row))}>
              Carry over
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** The sentence that closes a follow-up, to be changed before Enter files it as an outcome. Escape files nothing. */
function Reporting({ row, onDone }: { row: FollowUp; onDone: () => void }) {
  const session = useSession()
  const { record, dispatch } = useDraft()
  const currentId = useCurrentItem()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [])
  const [sentence, setSentence] = useState(() => reportOn(row))
  const file = () => {
    const edit = reporting(record, row, sentence, currentId)
    if (edit !== null && !session.report(dispatch(edit))) return
    onDone()
  }
  return (
    <div className="follow-up-report" ref={place}>
      <WordsField
        label="The outcome that reports on it"
        long
        face="statement"
        autoFocus
        words={sentence}
        help="Enter files it in the draft, Escape does not"
        onWords={setSentence}
        onEnter={file}
        onEscape={onDone}
      />
    </div>
  )
}

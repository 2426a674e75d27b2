import { LogEntry } from '../log/log-entry.tsx'
import { focusCaptureLine, holdCaptureField, useCaptureMode } from './capture-mode.ts'
import type { Wrapped } from './rejoin.ts'
import { StatementLine } from './statement-line.tsx'

/** The line under the body that waits for the next sentence, or for the next line of the private log. */
export function CaptureLine(props: {
  currentId: string | null
  onFiled: (id: string, words: string) => void
  onWrapped: (groups: Wrapped) => void
  onEscape: () => void
}) {
  const mode = useCaptureMode()
  return mode === 'statement' ? (
    <StatementLine {...props} fieldRef={holdCaptureField} />
  ) : (
    <LogEntry
      currentId={props.currentId}
      fieldRef={holdCaptureField}
      onLeave={() => focusCaptureLine('statement')}
    />
  )
}

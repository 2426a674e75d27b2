import { FileDiff, History, MessageSquareQuote } from 'lucide-react'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { Button, IconButton } from '../components/button.tsx'
import { keyOf } from '../components/keys.ts'
import { statusWords } from '../history/status.ts'
import { toggleProposals } from '../proposals/show-proposals.ts'
import { useDraft } from '../record/use-draft.tsx'
import { toggleReturned } from '../returned/open-returned.ts'

/** Which text this is, and the ways to the revisions and to the history. */
export function BesideButtons() {
  const session = useSession()
  const { beside } = useSessionState()
  const { revisions, isUnchanged } = useDraft()
  const isShown = (kind: 'history' | 'revisions' | 'returned' | 'proposals') =>
    beside?.kind === kind
  const status = statusWords(revisions, isUnchanged)
  return (
    <div className="beside-buttons">
      <Button
        look="quiet"
        aria-label={`${status}: revisions`}
        aria-pressed={isShown('revisions')}
        onPress={() => session.showBeside(isShown('revisions') ? null : { kind: 'revisions' })}
      >
        <span data-testid="status">{status}</span>
      </Button>
      <IconButton
        label="History"
        shortcut={keyOf('history')}
        aria-pressed={isShown('history')}
        onPress={() =>
          session.showBeside(isShown('history') ? null : { kind: 'history', item: null })
        }
      >
        <History size={16} aria-hidden />
      </IconButton>
      <IconButton
        label="A file that came back"
        shortcut={keyOf('returned')}
        aria-pressed={isShown('returned')}
        onPress={() => toggleReturned(session)}
      >
        <FileDiff size={16} aria-hidden />
      </IconButton>
      <IconButton
        label="Proposals"
        shortcut={keyOf('proposal')}
        aria-pressed={isShown('proposals')}
        onPress={() => (isShown('proposals') ? session.showBeside(null) : toggleProposals(session))}
      >
        <MessageSquareQuote size={16} aria-hidden />
      </IconButton>
    </div>
  )
}

import { useRef, useState } from 'react'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { PassphraseField } from '../components/passphrase-field.tsx'

/** A backup that another passphrase opens than the store's: asks for that, and restores it. */
export function LockedBackup({ file }: { file: string }) {
  const session = useSession()
  const { store } = useSessionState()
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const restore = async () => {
    if (isBusy || passphrase === '') return
    setBusy(true)
    const restored = await session.restoreLocked(passphrase)
    setBusy(false)
    if (restored.ok) return // the pane is made anew
    setError(restored.error.message)
    field.current?.select()
  }
  const isLocked = store?.kind === 'ready' && store.hasPassphrase
  return (
    <section aria-label="A locked backup" className="data-locked">
      <h3>“{file}” is locked with another passphrase</h3>
      <PassphraseField
        label="Its passphrase"
        autoFocus
        inputRef={field}
        words={passphrase}
        onWords={(words) => {
          setPassphrase(words)
          setError(null)
        }}
        onEnter={() => void restore()}
        error={error}
        help={
          isLocked
            ? 'Once restored it opens with the passphrase of this store, as all meetings here do.'
            : 'This store has no passphrase: once restored the meetings lie here unlocked.'
        }
      />
      <div className="data-ways">
        <Button look="primary" isDisabled={isBusy} onPress={() => void restore()}>
          {isBusy ? 'Opening…' : 'Restore it'}
        </Button>
        <Button look="quiet" onPress={() => session.showBeside({ kind: 'data' })}>
          Do not restore it
        </Button>
      </div>
    </section>
  )
}

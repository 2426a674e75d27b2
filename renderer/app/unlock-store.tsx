import { useEffect, useRef, useState } from 'react'
import type { StoreState } from '../../shared/store-shapes.ts'
import { Button } from '../components/button.tsx'
import { PassphraseField } from '../components/passphrase-field.tsx'
import { Tick } from '../components/tick.tsx'
import { Notices } from './notices.tsx'
import { useSession } from './use-session.tsx'

type Unusable = Extract<StoreState, { kind: 'unusable' }>

/** Asks for the passphrase of a locked store; who has forgotten it can start afresh, and loses nothing that is there. */
export function UnlockStore({ store }: { store: Unusable }) {
  const session = useSession()
  const [passphrase, setPassphrase] = useState('')
  const [remember, setRemember] = useState(false)
  const [canRemember, setCanRemember] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    void session.confidentiality().then((told) => {
      if (told.ok) setCanRemember(told.value.canRemember)
    })
  }, [session])
  const unlock = async () => {
    if (isBusy || passphrase === '') return
    setBusy(true)
    const opened = await session.unlock(passphrase, remember)
    if (opened.ok) return // another screen is there now
    setBusy(false)
    setError(opened.error.message)
    field.current?.select()
  }
  return (
    <main className="whole">
      <div className="whole-column">
        <h1>The store is locked</h1>
        <PassphraseField
          label="Passphrase"
          autoFocus
          inputRef={field}
          words={passphrase}
          onWords={(words) => {
            setPassphrase(words)
            setError(null)
          }}
          onEnter={() => void unlock()}
          error={error}
        />
        {canRemember ? (
          <Tick label="Remember on this computer" isOn={remember} onChange={setRemember} />
        ) : null}
        <div className="form-end">
          <Button look="primary" isDisabled={isBusy} onPress={() => void unlock()}>
            {isBusy ? 'Opening…' : 'Open the store'}
          </Button>
        </div>
        <dl>
          <dt>The store lies at</dt>
          <dd className="path">{store.path}</dd>
        </dl>
        <Forgotten isBusy={isBusy} />
        <Notices place="window" />
      </div>
    </main>
  )
}

function Forgotten({ isBusy }: { isBusy: boolean }) {
  const session = useSession()
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) {
    return (
      <p className="aside">
        <Button look="quiet" onPress={() => setAsked(true)}>
          The passphrase is forgotten…
        </Button>
      </p>
    )
  }
  return (
    <section aria-label="The passphrase is forgotten">
      <p>
        Without it nobody can open this store: there is no other key and no way round it. You can
        start a new, empty store beside it. The locked one and its backups stay where they are, in
        case the passphrase turns up.
      </p>
      <div className="form-end">
        <Button autoFocus isDisabled={isBusy} onPress={() => void session.startNewStore()}>
          Start a new store beside it
        </Button>
      </div>
    </section>
  )
}

import { useState } from 'react'
import type { StoreState } from '../../shared/store-shapes.ts'
import { Button } from '../components/button.tsx'
import { Notices } from './notices.tsx'
import { useSession } from './use-session.tsx'

type Unusable = Extract<StoreState, { kind: 'unusable' }>

/** The store was moved and is not there: its disk may have been taken out. No other is begun in its place unless that is asked for. */
export function MissingStore({ store }: { store: Unusable }) {
  const session = useSession()
  const [isBusy, setBusy] = useState(false)
  const run = (action: () => Promise<void>) => async () => {
    setBusy(true)
    await action()
    setBusy(false)
  }
  return (
    <main className="whole">
      <div className="whole-column">
        <h1>The meetings cannot be found</h1>
        <p>{store.message}</p>
        <dl>
          <dt>They were looked for at</dt>
          <dd className="path">{store.path}</dd>
        </dl>
        <div className="form-end">
          <Button look="primary" autoFocus isDisabled={isBusy} onPress={run(session.tryAgain)}>
            Try again
          </Button>
          <Button isDisabled={isBusy} onPress={run(session.findStore)}>
            Choose the folder they are in…
          </Button>
          <Button isDisabled={isBusy} onPress={session.quit}>
            Quit
          </Button>
        </div>
        <StartNew isBusy={isBusy} run={run(session.startNewStore)} />
        <Notices place="window" />
      </div>
    </main>
  )
}

function StartNew({ isBusy, run }: { isBusy: boolean; run: () => Promise<void> }) {
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) {
    return (
      <p className="aside">
        <Button look="quiet" onPress={() => setAsked(true)}>
          The meetings are lost…
        </Button>
      </p>
    )
  }
  return (
    <section aria-label="The meetings are lost">
      <p>
        The copy that was left in the old place when they were moved opens by “Choose the folder
        they are in”. Without it you can start an empty store on this computer, which then takes
        their place; a backup is restored there, under “Data and backups”.
      </p>
      <div className="form-end">
        <Button autoFocus isDisabled={isBusy} onPress={run}>
          Start an empty store
        </Button>
      </div>
    </section>
  )
}

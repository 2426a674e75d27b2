import { useState } from 'react'
import { Button } from '../components/button.tsx'
import { DataWay } from './data-ways.tsx'
import { Notices } from './notices.tsx'
import { useSession, useSessionState } from './use-session.tsx'

/** What is shown where the list of meetings could not be read although the store is there: why, and what can be done. Nothing in it is changed. */
export function UnreadMeetings() {
  const session = useSession()
  const { store } = useSessionState()
  const [isBusy, setBusy] = useState(false)
  const tryAgain = async () => {
    setBusy(true)
    await session.tryAgain()
    setBusy(false)
  }
  return (
    <main className="whole">
      <div className="whole-column">
        <h1>The meetings could not be read</h1>
        <p>Nothing in the store has been changed. A backup of it can be put in its place.</p>
        <Notices place="window" />
        <Notices place="meetings" />
        {store === null ? null : (
          <dl>
            <dt>The store lies at</dt>
            <dd className="path">{store.path}</dd>
          </dl>
        )}
        <div className="form-end">
          <Button look="primary" isDisabled={isBusy} onPress={tryAgain}>
            Try again
          </Button>
          <DataWay />
        </div>
      </div>
    </main>
  )
}

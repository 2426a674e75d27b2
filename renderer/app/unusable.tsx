import { useState } from 'react'
import type { StoreState } from '../../shared/store-shapes.ts'
import { Button } from '../components/button.tsx'
import { showMoment } from '../components/parse-date.ts'
import { Notices } from './notices.tsx'
import { useSession } from './use-session.tsx'

type Unusable = Extract<StoreState, { kind: 'unusable' }>

const headings: { readonly [code in Unusable['code']]: string } = {
  locked: 'The store is locked',
  damaged: 'The store is damaged',
  foreign: 'This file is not a Rapporteur store',
  newer: 'The store was written by a newer Rapporteur',
  'in-use': 'The store is in use',
  'read-only': 'The store cannot be written',
  'disk-full': 'The disk is full',
  'not-found': 'The meetings cannot be found',
  failed: 'The store cannot be opened',
}

/** Codes where the file itself is at fault: another one can take its place. Elsewhere its surroundings are, and trying again helps. */
const needsAnother: readonly Unusable['code'][] = ['damaged', 'foreign', 'newer', 'failed']

/** What is wrong with the store, where it lies, where the last good backup is, and what can be done. Nothing in it is changed. */
export function UnusableStore({ store }: { store: Unusable }) {
  const session = useSession()
  const [isBusy, setBusy] = useState(false)
  const run = (action: () => Promise<void>) => async () => {
    setBusy(true)
    await action()
    setBusy(false)
  }
  const { backup } = store
  const offers = needsAnother.includes(store.code)
  return (
    <main className="whole">
      <div className="whole-column">
        <h1>{headings[store.code]}</h1>
        <p>{store.message}</p>
        <dl>
          <dt>The store lies at</dt>
          <dd className="path">{store.path}</dd>
          <dt>Last good backup</dt>
          {backup === null ? (
            <dd>There is none yet.</dd>
          ) : (
            <dd>
              {showMoment(backup.at)}
              <span className="path">{backup.path}</span>
            </dd>
          )}
        </dl>
        <div className="form-end">
          {offers && backup !== null ? (
            <Button look="primary" isDisabled={isBusy} onPress={run(session.openBackup)}>
              Open the backup
            </Button>
          ) : null}
          {offers ? (
            <Button isDisabled={isBusy} onPress={run(session.startNewStore)}>
              Start a new store beside it
            </Button>
          ) : null}
          <Button
            look={offers ? 'quiet' : 'primary'}
            isDisabled={isBusy}
            onPress={run(session.tryAgain)}
          >
            Try again
          </Button>
        </div>
        {offers ? (
          <p className="aside">The file above is kept as it is, whichever you choose.</p>
        ) : null}
        <Notices place="window" />
      </div>
    </main>
  )
}

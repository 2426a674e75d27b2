import { useEffect, useState } from 'react'
import type { Confidentiality } from '../../shared/store-shapes.ts'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { setTitleNamesMeeting, useTitleNamesMeeting } from '../app/window-title.ts'
import { Tick } from '../components/tick.tsx'
import { ChangePassphrase, LockStore, RemovePassphrase } from './passphrase-forms.tsx'
import './confidentiality.css'

/** Who can read the minutes on this computer, and what can be done about it. */
export function ConfidentialityPane() {
  const session = useSession()
  const { store } = useSessionState()
  const [told, setTold] = useState<Confidentiality | null>(null)
  useEffect(() => {
    let isWanted = true
    void session.confidentiality().then((answer) => {
      if (isWanted && session.report(answer)) setTold(answer.value)
    })
    return () => {
      isWanted = false
    }
  }, [session])
  const hasPassphrase = store?.kind === 'ready' && store.hasPassphrase
  const namesMeeting = useTitleNamesMeeting(hasPassphrase)
  return (
    <div className="confidentiality">
      {told === null ? null : told.hasPassphrase ? (
        <Locked told={told} onTold={setTold} />
      ) : (
        <Plain onTold={setTold} />
      )}
      <section aria-label="On the screen">
        <h3>On the screen</h3>
        <Tick
          label="Show the meeting’s name in the window’s title"
          isOn={namesMeeting}
          onChange={setTitleNamesMeeting}
        />
      </section>
    </div>
  )
}

type OnTold = { onTold: (told: Confidentiality) => void }

function Plain({ onTold }: OnTold) {
  return (
    <section aria-label="Lock the store">
      <h3>The store is not locked</h3>
      <p>
        Whoever can read the files on this computer can read your minutes. With a passphrase the
        store and its backups are encrypted, and Rapporteur asks for it when it starts.
      </p>
      <p>
        <strong>Without the passphrase nobody can open the store</strong>: there is no other key and
        no way round it. Write it down first, and keep it in a safe place.
      </p>
      <LockStore onTold={onTold} />
      <p className="aside">
        Documents that you export, and copies of the store made elsewhere before, are not encrypted.
      </p>
    </section>
  )
}

function Locked({ told, onTold }: { told: Confidentiality } & OnTold) {
  const session = useSession()
  const remember = async (isOn: boolean) => {
    const answer = await session.rememberPassphrase(isOn)
    if (session.report(answer)) onTold(answer.value)
  }
  return (
    <>
      <section aria-label="The store is locked">
        <h3>The store is locked with a passphrase</h3>
        <p>
          It and its backups are encrypted. Exported documents are not, nor is what you copy: it
          lies on the system’s clipboard, whose history may keep it.
        </p>
        {told.canRemember ? (
          <Tick
            label="Remember on this computer, so that it opens by itself for whoever is logged in as you"
            isOn={told.isRemembered}
            onChange={(isOn) => void remember(isOn)}
          />
        ) : (
          <p className="aside">
            This computer has no keychain that could remember it, so it is asked for at each start.
          </p>
        )}
        <PlainFiles paths={told.plain} />
      </section>
      <section aria-label="Change the passphrase">
        <h3>Change the passphrase</h3>
        <ChangePassphrase onTold={onTold} />
      </section>
      <section aria-label="Remove the passphrase">
        <h3>Remove the passphrase</h3>
        <p>The store and its backups are then written plainly again.</p>
        <RemovePassphrase onTold={onTold} />
      </section>
    </>
  )
}

function PlainFiles({ paths }: { paths: readonly string[] }) {
  if (paths.length === 0) return null
  return (
    <>
      <p className="confidentiality-attention">
        {paths.length === 1
          ? 'One file beside the store, or where it was before, is'
          : `${paths.length} files beside the store, or where it was before, are`}{' '}
        not encrypted: other stores, or what was put aside when it was damaged. Delete what you no
        longer need.
      </p>
      <ul className="confidentiality-files">
        {paths.map((path) => (
          <li key={path} className="path">
            {path}
          </li>
        ))}
      </ul>
    </>
  )
}

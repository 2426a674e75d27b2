import { api, firstAsked, lastOpened } from './early.ts' // before all that takes long to read
import './styles/styles.css' // before the screens' own, which build on it
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { chooseCommand } from './app/commands.ts'
import { createSession } from './app/session.ts'
import { takeDrops } from './app/take-drops.ts'
import { SessionContext } from './app/use-session.tsx'
import { createRoomStore } from './room/room-store.ts'
import { RoomContext } from './room/use-room.tsx'

const session = createSession(api, lastOpened)
const room = createRoomStore(api, () => new Date().toISOString())
window.rapporteur.onRoom(room.take)
window.rapporteur.onCommand((id) => chooseCommand(session, id))
window.rapporteur.onClosing(() => void session.leave())
const started = session.start(firstAsked)
window.rapporteur.onFiles(() => void started.then(() => session.openMeetingFiles('waiting')))
takeDrops(window.rapporteur.dropFiles)

// Words are checked once there is something to type in and the window has come to rest.
new MutationObserver((_changes, observer) => {
  if (document.documentElement.dataset.ready !== 'true') return
  observer.disconnect()
  requestIdleCallback(() => {
    void import('./spelling/spelling.ts').then(({ startSpelling }) => startSpelling(api, session))
  })
}).observe(document.documentElement, { attributeFilter: ['data-ready'] })

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the app')
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <SessionContext value={session}>
        <RoomContext value={room}>
          <App />
        </RoomContext>
      </SessionContext>
    </I18nProvider>
  </StrictMode>,
)

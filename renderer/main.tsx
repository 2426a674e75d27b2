import './styles/styles.css' // before the screens' own, which build on it
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { createApi } from './api.ts'
import { App } from './app/app.tsx'
import { createSession } from './app/session.ts'
import { SessionContext } from './app/use-session.tsx'
import { createRoomStore } from './room/room-store.ts'
import { RoomContext } from './room/use-room.tsx'

const lastOpened = {
  get: () => localStorage.getItem('last-opened'),
  set: (meeting: string) => localStorage.setItem('last-opened', meeting),
}
const api = createApi(window.rapporteur)
const session = createSession(api, lastOpened)
const room = createRoomStore(api, () => new Date().toISOString())
window.rapporteur.onRoom(room.take)
window.rapporteur.onClosing(() => void session.leave())
void session.start()

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

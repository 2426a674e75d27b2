import './styles/styles.css' // before the screens' own, which build on it
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { createApi } from './api.ts'
import { App } from './app/app.tsx'
import { createSession } from './app/session.ts'
import { SessionContext } from './app/use-session.tsx'

const lastOpened = {
  get: () => localStorage.getItem('last-opened'),
  set: (meeting: string) => localStorage.setItem('last-opened', meeting),
}
const session = createSession(createApi(window.rapporteur), lastOpened)
window.rapporteur.onClosing(() => void session.leave())
void session.start()

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the app')
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <SessionContext value={session}>
        <App />
      </SessionContext>
    </I18nProvider>
  </StrictMode>,
)

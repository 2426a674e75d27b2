import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/400-italic.css'
import '@fontsource/source-serif-4/700.css'
import '@fontsource/source-serif-4/700-italic.css'
import '../styles/tokens.css'
import './room-page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { RoomScreen } from '../../shared/room/screen.ts'
import { RoomPage } from './room-page.tsx'

declare global {
  interface Window {
    /** All that this page has of the app: what it is sent. */
    readonly room: { onScreen(callback: (screen: RoomScreen) => void): void }
  }
}

const place = document.getElementById('root')
if (place === null) throw new Error('the page has no place for the screen')
const root = createRoot(place)
const show = (screen: RoomScreen | null) =>
  root.render(
    <StrictMode>
      <RoomPage screen={screen} />
    </StrictMode>,
  )
show(null)
window.room.onScreen(show)

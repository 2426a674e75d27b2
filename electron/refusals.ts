import type { App, Session } from 'electron'
import { windowOrigin } from './assets.ts'

/** Addresses that stay inside the app: its own, and the developer tools that come with Electron. */
const inside = ['app:', 'devtools:']

/**
 * Cuts a session off as it comes into being: no dictionary is fetched, no request leaves, no permission
 * is given.
 */
export function refuseTheOutside(session: Session): void {
  // A new session begins at once to download a dictionary for Chromium's spell checker, which webRequest
  // does not see: without a language it has nothing to download, and no address but ours to look at.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL(`${windowOrigin}/`)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !inside.includes(new URL(url).protocol) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** A window stays the page it was opened with: it goes nowhere and opens nothing. */
export function refuseToLeave(app: App): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

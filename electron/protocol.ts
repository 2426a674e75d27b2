import { protocol, type Session } from 'electron'
import { serveAsset } from './assets.ts'
import { builtPath } from './built.ts'

/** Makes app:// a scheme like https: with an origin of its own, and secure. Only before 'ready'. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the built window, which lies beside the main process's own folder, under app://. */
export function serveWindow(session: Session): void {
  const folder = builtPath('renderer')
  session.protocol.handle('app', (request) => serveAsset(folder, request))
}

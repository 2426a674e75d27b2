import { setImmediate } from 'node:timers/promises'
import { BrowserWindow, session, type WebContents } from 'electron'

const address = 'app://print/'
let made = 0

/** A page's own words, its emblem and its footer; nothing in it runs, and nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/**
 * Shows an HTML page in a window that nobody sees, in a session of its own, for as long as something is done with it. Only once the
 * app is ready, and `app:` registered as a scheme.
 */
export async function inHiddenPage<Done>(
  html: string,
  use: (page: WebContents) => Promise<Done>,
): Promise<Done> {
  made += 1
  const own = session.fromPartition(`print-${made}`)
  own.protocol.handle(
    'app',
    () =>
      new Response(html, {
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
      }),
  )
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, javascript: false },
  })
  try {
    await window.loadURL(address)
    await setImmediate() // out of the page's own event: a window that goes within it takes the app along
    return await use(window.webContents)
  } finally {
    window.destroy()
    own.protocol.unhandle('app')
  }
}

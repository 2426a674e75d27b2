import type { Configuration } from 'electron-builder'

/**
 * What the packaged Electron can no longer be talked into: being a plain Node, taking Node's options or a debugger,
 * loading code from beside the archive, reading files by `file:`. Cookies are not encrypted: the app keeps none, and
 * Chromium would ask for the system's keychain at the first start.
 */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true, // Electron checks it on Windows and macOS
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} satisfies Configuration['electronFuses']

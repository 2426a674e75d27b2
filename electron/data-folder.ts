import { posix, win32 } from 'node:path'

const name = 'Rapporteur' // the app's product name: Electron makes its userData folder of it

/**
 * The folder that the system keeps for the app, as Electron's `userData` is for a product of that name. For programs that
 * work in the app's store without Electron; the app itself asks Electron, which also heeds `--user-data-dir`.
 */
export function dataFolder(
  platform: NodeJS.Platform,
  env: { readonly [name: string]: string | undefined },
  home: string,
): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), name)
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', name)
    default:
      return posix.join(env.XDG_CONFIG_HOME || posix.join(home, '.config'), name)
  }
}

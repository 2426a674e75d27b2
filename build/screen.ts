import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * A command that is run on a screen: as it is where there is one, else on a virtual one (xvfb-run). `isVirtual` says which; where
 * neither can be had the command stays as it is.
 */
export function onScreen(command: readonly string[]): { command: string[]; isVirtual: boolean } {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  const isVirtual =
    process.platform === 'linux' &&
    !DISPLAY &&
    !WAYLAND_DISPLAY &&
    ['xvfb-run', 'xauth'].every(isInstalled)
  const screen = ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1080x24']
  return { command: isVirtual ? [...screen, ...command] : [...command], isVirtual }
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

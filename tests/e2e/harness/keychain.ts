import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A keychain of the desktop's kind, with nothing in it, for the apps that are started with this environment. */
export type TestKeychain = { readonly env: Readonly<Record<string, string>>; end(): void }

export const noKeychainHere =
  'There is no keychain here: dbus-daemon or gnome-keyring-daemon is missing (Debian: dbus, gnome-keyring).'

/** Starts GNOME's keychain on a bus of its own, unlocked, with its files in a folder; null where the machine has none. */
export async function startKeychain(folder: string): Promise<TestKeychain | null> {
  if (process.platform !== 'linux' || !isThere('dbus-daemon') || !isThere('gnome-keyring-daemon'))
    return null
  const runtime = join(folder, 'run')
  mkdirSync(runtime, { recursive: true, mode: 0o700 })
  const own = { HOME: folder, XDG_DATA_HOME: join(folder, 'data'), XDG_RUNTIME_DIR: runtime }
  const bus = spawn('dbus-daemon', ['--session', '--print-address', '--nofork', '--nopidfile'], {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await firstLine(bus)
  const env = { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: runtime }
  const daemon = spawn(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets', `--control-directory=${runtime}`],
    { env: { ...process.env, ...own, ...env }, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  daemon.stdin.end('the password somebody logs in with')
  await firstLine(daemon) // it names its directory once it is there
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'GNOME' },
    end: () => {
      for (const child of [daemon, bus]) child.kill()
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('it was not asked for what it prints')
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${code}`))),
  ])
  return String(line)
}

function isThere(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
